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

/** Erasing what is kept about a student. */
abstract class ErasurePromise extends StorePromise {

    ErasurePromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void closed_orders_with_nothing_due_are_removed() {
        for (int number = 0; number < SampleOrders.states().size(); number++) {
            Order order = stored(in(number, SampleOrders.states().get(number)));

            assertEquals(order.isOpen() ? 0 : 1, store().erase(order.student()), order::toString);
            assertEquals(order.isOpen(), reread(order).isPresent(), order::toString);
            assertEquals(
                    order.isOpen() ? 1 : 0, store().ordersOf(order.student()).size(), order::toString);
        }
    }

    @Test
    void open_orders_stay_as_they_are() {
        Order open = stored(placed(0));

        assertEquals(0, store().erase(student(0)));

        assertHolds(open);
    }

    @Test
    void orders_due_to_be_withdrawn_stay_until_they_are() {
        Order due = stored(cancelledBy0(0).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));
        assertEquals(0, store().erase(student(0)));
        assertHolds(due);

        saved(store().update(due.withDue(Optional.empty())));

        assertEquals(1, store().erase(student(0)));
    }

    @Test
    void all_settled_orders_are_removed_and_counted() {
        stored(cancelledBy0(0));
        stored(cancelledBy0(1));
        Order due = stored(cancelledBy0(2).withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))));
        Order open = stored(placed(id(3), student(0), SEMESTER, NOON));

        assertEquals(2, store().erase(student(0)));

        assertEquals(List.of(open, due), store().ordersOf(student(0)));
    }

    @Test
    void other_students_are_left_alone() {
        stored(cancelledBy0(0));
        Order other = stored(in(1, new OrderState.CancelledByUser()));

        assertEquals(0, store().erase(student(2)));
        assertEquals(1, store().erase(student(0)));

        assertHolds(other);
    }

    @Test
    void who_was_erased_can_be_erased_again_and_can_order_again() {
        stored(cancelledBy0(0));
        store().erase(student(0));

        assertEquals(0, store().erase(student(0)));
        assertHolds(saved(store().create(placed(id(1), student(0), SEMESTER, NOON))));
    }

    private static Order cancelledBy0(int number) {
        var state = new OrderState.CancelledByUser();
        Order placed = placed(id(number), student(0), SEMESTER, NOON);
        return SampleOrders.with(placed, state, SampleOrders.history(state.status()));
    }
}
