package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Creates orders: a student can have at most one open order. */
abstract class UniquenessTests extends AbstractStoreTests {

    UniquenessTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void a_new_order_gets_version_1() {
        Order created = saved(store().create(placed(0)));

        assertEquals(placed(0).withVersion(1), created);
        assertStored(created);
    }

    @Test
    void an_order_in_any_open_state_can_be_created() {
        for (int number = 0; number < SampleOrders.states().size(); number++) {
            OrderState state = SampleOrders.states().get(number);
            if (state.status().isOpen()) {
                Order created = saved(store().create(in(number, state)));

                assertEquals(in(number, state).withVersion(1), created);
                assertStored(created);
            }
        }
    }

    @Test
    void a_second_open_order_of_a_student_is_a_conflict() {
        Order first = stored(placed(0));

        assertConflict(store().create(anotherOfStudent0()));

        assertEquals(List.of(first), store().ordersOf(student(0)).readable());
        assertEquals(Optional.empty(), store().find(id(1)));
    }

    @Test
    void only_a_closed_order_permits_the_next_one() {
        for (int number = 0; number < SampleOrders.states().size(); number++) {
            Order order = stored(in(number, SampleOrders.states().get(number)));
            Order another = placed(id(100 + number), order.student(), SEMESTER, NOON);

            assertEquals(order.isOpen(), store().create(another) instanceof SaveResult.Conflict, order::toString);
        }
    }

    @Test
    void an_open_order_of_another_semester_is_a_conflict() {
        stored(placed(0));

        assertConflict(store().create(placed(id(2), student(0), SEMESTER.next(), NOON)));
        assertConflict(store().create(placed(id(3), student(0), SEMESTER.previous(), NOON)));
    }

    @Test
    void an_open_order_of_another_student_is_no_conflict() {
        stored(placed(0));

        assertStored(saved(store().create(placed(1))));
    }

    @Test
    void only_one_of_eight_concurrent_orders_of_a_student_is_stored() {
        for (int round = 0; round < 10; round++) {
            int first = round * ParallelCalls.THREADS;
            var results = ParallelCalls.run(
                    thread -> store().create(placed(id(first + thread), student(first), SEMESTER, NOON)));

            assertEquals(1, countSaved(results));
            assertEquals(1, store().ordersOf(student(first)).readable().size());
        }
    }

    @Test
    void eight_students_can_order_concurrently() {
        var results = ParallelCalls.run(thread -> store().create(placed(thread)));

        assertEquals(ParallelCalls.THREADS, countSaved(results));
    }

    @Test
    void an_order_of_a_version_other_than_0_cannot_be_created() {
        Order versioned = placed(0).withVersion(1);

        assertThrows(IllegalArgumentException.class, () -> store().create(versioned));
        assertEquals(Optional.empty(), store().find(id(0)));
    }

    @Test
    void a_closed_order_cannot_be_created() {
        Order closed = in(0, new OrderState.CancelledByUser());

        assertThrows(IllegalArgumentException.class, () -> store().create(closed));
        assertEquals(Optional.empty(), store().find(id(0)));
    }

    @Test
    void an_id_can_be_created_only_once() {
        Order known = stored(in(0, new OrderState.CancelledByUser()));
        Order sameId = placed(id(0), student(1), SEMESTER.next(), NOON);

        assertThrows(IllegalArgumentException.class, () -> store().create(sameId));
        assertStored(known);
        assertEquals(List.of(), store().ordersOf(student(1)).readable());
    }

    private static Order anotherOfStudent0() {
        return placed(id(1), student(0), SEMESTER, NOON);
    }
}
