package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Updating replaces exactly the version that was read. */
abstract class CompareAndSetPromise extends StorePromise {

    private static final int TRIES_OF_EACH = 25;

    CompareAndSetPromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void an_update_is_stored_under_the_next_version() {
        Order order = stored(placed(0));

        Order updated = saved(store().update(tried(order)));

        assertEquals(tried(order).withVersion(2), updated);
        assertHolds(updated);
    }

    @Test
    void an_update_leaves_other_orders_alone() {
        Order other = stored(placed(1));

        saved(store().update(tried(stored(placed(0)))));

        assertHolds(other);
    }

    @Test
    void a_version_that_was_overtaken_is_a_conflict_and_changes_nothing() {
        Order order = stored(placed(0));
        Order winner = saved(store().update(order.handOverAttempted()));

        assertConflict(store().update(tried(order)));

        assertHolds(winner);
    }

    @Test
    void a_version_that_was_never_stored_is_a_conflict_and_changes_nothing() {
        Order order = stored(placed(0));

        assertConflict(store().update(tried(order).withVersion(2)));
        assertConflict(store().update(tried(order).withVersion(Long.MAX_VALUE - 1)));

        assertHolds(order);
    }

    @Test
    void an_order_never_stored_is_a_conflict_and_is_not_stored() {
        assertConflict(store().update(placed(0).withVersion(1)));

        assertEquals(Optional.empty(), store().find(id(0)));
    }

    @Test
    void an_order_that_has_vanished_is_a_conflict_and_stays_away() {
        Order closed = stored(in(0, new OrderState.CancelledByUser()));
        store().erase(student(0));

        assertConflict(store().update(closed));

        assertEquals(Optional.empty(), store().find(id(0)));
    }

    @Test
    void an_order_of_version_0_cannot_be_updated() {
        Order order = stored(placed(0));

        assertThrows(IllegalArgumentException.class, () -> store().update(placed(0)));
        assertThrows(IllegalArgumentException.class, () -> store().update(placed(1)));

        assertHolds(order);
    }

    @Test
    void of_eight_updates_of_one_version_one_is_stored() {
        Order order = stored(placed(0));
        for (int round = 0; round < 10; round++) {
            Order read = order;
            var results = Crowd.atOnce(member -> store().update(tried(read)));

            assertEquals(1, countSaved(results));
            order = reread(read).orElseThrow();
            assertEquals(tried(read).withVersion(read.version() + 1), order);
        }
    }

    @Test
    void no_update_is_lost_among_eight_threads() {
        Order order = stored(placed(0));

        Crowd.atOnce(member -> {
            for (int i = 0; i < TRIES_OF_EACH; i++) {
                insist(order);
            }
            return member;
        });

        int tries = Crowd.SIZE * TRIES_OF_EACH;
        Due due = Due.of(DueTask.SUBMIT, NOON, tries);
        assertHolds(order.withDue(Optional.of(due)).withVersion(1 + tries));
    }

    @Test
    void updates_of_different_orders_do_not_get_in_each_others_way() {
        var orders = Crowd.atOnce(member -> stored(placed(member)));

        var results = Crowd.atOnce(member -> store().update(tried(orders.get(member))));

        assertEquals(Crowd.SIZE, countSaved(results));
    }

    /** Reads and updates until nobody else is faster. */
    private void insist(Order order) {
        SaveResult result;
        do {
            result = store().update(tried(reread(order).orElseThrow()));
        } while (result instanceof SaveResult.Conflict);
    }

    /** The order after one more try in vain; counts the updates. */
    private static Order tried(Order order) {
        Due due = order.due().orElseThrow();
        return order.withDue(Optional.of(Due.of(due.task(), due.notBefore(), due.attempts() + 1)));
    }
}
