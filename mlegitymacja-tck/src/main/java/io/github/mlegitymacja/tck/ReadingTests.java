package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Finds an order by its id, and all orders of a student. */
abstract class ReadingTests extends AbstractStoreTests {

    /** An id created in the year 9000. Its first bit is set, so a comparison of signed numbers would sort it first. */
    private static final OrderId LATE_ID = OrderId.parse("c9df7fa5-3800-7000-8000-000000000000");

    ReadingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void an_unknown_id_is_an_empty_result() {
        stored(placed(0));

        assertEquals(Optional.empty(), store().find(id(1)));
    }

    @Test
    void a_student_without_orders_has_an_empty_list() {
        stored(placed(0));

        assertEquals(List.of(), store().ordersOf(student(1)).readable());
    }

    @Test
    void a_student_gets_their_own_orders_and_no_others() {
        Order own = stored(placed(0));
        stored(placed(1));

        assertEquals(List.of(own), store().ordersOf(student(0)).readable());
    }

    @Test
    void the_orders_of_a_student_are_sorted_latest_first() {
        Order second = stored(cancelled(id(0), SEMESTER, NOON));
        Order third = stored(cancelled(id(1), SEMESTER.next(), NOON.plus(MICROSECOND)));
        Order first = stored(cancelled(id(2), SEMESTER.previous(), NOON.minus(MICROSECOND)));

        assertEquals(List.of(third, second, first), store().ordersOf(student(0)).readable());
    }

    @Test
    void orders_placed_at_the_same_instant_are_sorted_by_descending_id() {
        Order middle = stored(cancelled(id(1), SEMESTER, NOON));
        Order last = stored(cancelled(LATE_ID, SEMESTER.next(), NOON));
        Order first = stored(cancelled(id(0), SEMESTER.previous(), NOON));

        assertEquals(List.of(last, middle, first), store().ordersOf(student(0)).readable());
    }

    @Test
    void the_orders_of_a_student_include_closed_ones() {
        for (int number = 0; number < SampleOrders.states().size(); number++) {
            Order order = stored(SampleOrders.in(number, SampleOrders.states().get(number)));

            assertEquals(List.of(order), store().ordersOf(order.student()).readable());
        }
    }

    private static Order cancelled(OrderId id, Semester semester, Instant at) {
        return SampleOrders.cancelled(placed(id, student(0), semester, at));
    }
}
