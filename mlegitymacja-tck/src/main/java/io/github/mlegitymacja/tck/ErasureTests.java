package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Erases the closed orders of a student that have nothing due. */
abstract class ErasureTests extends AbstractStoreTests {

    ErasureTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void closed_orders_with_nothing_due_are_removed() {
        for (int number = 0; number < SampleOrders.states().size(); number++) {
            Order order = stored(in(number, SampleOrders.states().get(number)));

            assertEquals(order.isOpen() ? 0 : 1, store().erase(order.student()), order::toString);
            assertEquals(order.isOpen(), reread(order).isPresent(), order::toString);
            assertEquals(
                    order.isOpen() ? 1 : 0,
                    store().ordersOf(order.student()).readable().size(),
                    order::toString);
        }
    }

    @Test
    void open_orders_are_not_changed() {
        Order open = stored(placed(0));

        assertEquals(0, store().erase(student(0)));

        assertStored(open);
    }

    @Test
    void orders_due_for_withdrawal_stay_until_they_are_withdrawn() {
        Order due = stored(cancelledBy0(0).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));
        assertEquals(0, store().erase(student(0)));
        assertStored(due);

        saved(store().update(due.withDue(Optional.empty())));

        assertEquals(1, store().erase(student(0)));
    }

    @Test
    void all_closed_orders_with_nothing_due_are_removed_and_counted() {
        stored(cancelledBy0(0));
        stored(cancelledBy0(1));
        Order due = stored(cancelledBy0(2).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));
        Order open = stored(placed(id(3), student(0), SEMESTER, NOON));

        assertEquals(2, store().erase(student(0)));

        assertEquals(List.of(open, due), store().ordersOf(student(0)).readable());
    }

    @Test
    void orders_of_other_students_are_not_changed() {
        stored(cancelledBy0(0));
        Order other = stored(in(1, new OrderState.CancelledByUser()));

        assertEquals(0, store().erase(student(2)));
        assertEquals(1, store().erase(student(0)));

        assertStored(other);
    }

    @Test
    void an_erased_student_can_be_erased_again_and_can_order_again() {
        stored(cancelledBy0(0));
        store().erase(student(0));

        assertEquals(0, store().erase(student(0)));
        assertStored(saved(store().create(placed(id(1), student(0), SEMESTER, NOON))));
    }

    private static Order cancelledBy0(int number) {
        var state = new OrderState.CancelledByUser();
        Order placed = placed(id(number), student(0), SEMESTER, NOON);
        return SampleOrders.with(placed, state, SampleOrders.history(state.status()));
    }
}
