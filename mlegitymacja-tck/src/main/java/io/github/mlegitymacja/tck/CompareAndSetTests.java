package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An update replaces exactly the version that was read, or nothing. */
abstract class CompareAndSetTests extends AbstractStoreTests {

    private static final int UPDATES_PER_THREAD = 25;
    private static final int MAX_CONFLICTS = 100_000;

    CompareAndSetTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void an_update_is_stored_under_the_next_version() {
        Order order = stored(placed(0));

        Order updated = saved(store().update(withOneMoreAttempt(order)));

        assertEquals(withOneMoreAttempt(order).withVersion(2), updated);
        assertStored(updated);
    }

    @Test
    void an_update_does_not_change_other_orders() {
        Order other = stored(placed(1));

        saved(store().update(withOneMoreAttempt(stored(placed(0)))));

        assertStored(other);
    }

    @Test
    void updating_an_outdated_version_is_a_conflict_and_changes_nothing() {
        Order order = stored(placed(0));
        Order newer = saved(store().update(order.withSubmissionAttempted()));

        assertConflict(store().update(withOneMoreAttempt(order)));

        assertStored(newer);
    }

    @Test
    void updating_a_version_that_was_never_stored_is_a_conflict_and_changes_nothing() {
        Order order = stored(placed(0));

        assertConflict(store().update(withOneMoreAttempt(order).withVersion(2)));
        assertConflict(store().update(withOneMoreAttempt(order).withVersion(Long.MAX_VALUE - 1)));

        assertStored(order);
    }

    @Test
    void updating_an_unknown_order_is_a_conflict_and_does_not_store_it() {
        assertConflict(store().update(placed(0).withVersion(1)));

        assertEquals(Optional.empty(), store().find(id(0)));
    }

    @Test
    void updating_an_erased_order_is_a_conflict_and_does_not_restore_it() {
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

        assertStored(order);
    }

    @Test
    void only_one_of_eight_concurrent_updates_of_a_version_is_stored() {
        Order order = stored(placed(0));
        for (int round = 0; round < 10; round++) {
            Order read = order;
            var results = ParallelCalls.run(thread -> store().update(withOneMoreAttempt(read)));

            assertEquals(1, countSaved(results));
            order = reread(read).orElseThrow();
            assertEquals(withOneMoreAttempt(read).withVersion(read.version() + 1), order);
        }
    }

    @Test
    void no_update_is_lost_among_eight_threads() {
        Order order = stored(placed(0));
        for (int i = 0; i < UPDATES_PER_THREAD; i++) {
            Order read = reread(order).orElseThrow();
            ParallelCalls.run(thread -> {
                if (store().update(withOneMoreAttempt(read)) instanceof SaveResult.Conflict) {
                    updateUntilSaved(order);
                }
                return thread;
            });
        }

        int updates = ParallelCalls.THREADS * UPDATES_PER_THREAD;
        Due due = Due.of(DueTask.SUBMIT, NOON, updates);
        assertStored(order.withDue(Optional.of(due)).withVersion(1 + updates));
    }

    @Test
    void concurrent_updates_of_different_orders_all_succeed() {
        var orders = ParallelCalls.run(thread -> stored(placed(thread)));

        var results = ParallelCalls.run(thread -> store().update(withOneMoreAttempt(orders.get(thread))));

        assertEquals(ParallelCalls.THREADS, countSaved(results));
    }

    /** Reads and updates until there is no conflict. In each round the update of one thread succeeds, so this ends. */
    private void updateUntilSaved(Order order) {
        for (int i = 0; i < MAX_CONFLICTS; i++) {
            if (store().update(withOneMoreAttempt(reread(order).orElseThrow())) instanceof SaveResult.Saved) {
                return;
            }
        }
        fail(MAX_CONFLICTS + " conflicts in a row");
    }

    /** Returns the order with one more failed attempt. Here the attempts count the updates. */
    private static Order withOneMoreAttempt(Order order) {
        Due due = order.due().orElseThrow();
        return order.withDue(Optional.of(Due.of(due.task(), due.notBefore(), due.attempts() + 1)));
    }
}
