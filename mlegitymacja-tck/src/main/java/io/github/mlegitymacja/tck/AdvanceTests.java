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
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An advance makes due work earlier, never later, and changes nothing else. */
abstract class AdvanceTests extends AbstractStoreTests {

    private static final int ROUNDS = 25;
    private static final int MAX_CONFLICTS = 100_000;
    private static final Instant SOON = NOON.plusSeconds(1).plus(MICROSECOND);
    private static final Instant END_OF_LEASE = NOON.plus(LEASE);

    AdvanceTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void work_of_every_kind_becomes_due_earlier_and_nothing_else_changes() {
        assertAdvanced(leased(0, new OrderState.Pending(true), DueTask.SUBMIT));
        assertAdvanced(leased(1, new OrderState.InProgress(), DueTask.POLL));
        assertAdvanced(leased(2, new OrderState.ReadyForPickup(Optional.empty()), DueTask.POLL));
        assertAdvanced(leased(3, new OrderState.CancelledByUser(), DueTask.WITHDRAW));
    }

    @Test
    void work_never_becomes_due_later() {
        Order order = stored(due(placed(0), SOON));

        store().advance(order.id(), SOON);
        store().advance(order.id(), SOON.plus(MICROSECOND));
        store().advance(order.id(), END_OF_LEASE);

        assertStored(order);
    }

    @Test
    void an_order_with_nothing_due_does_not_change() {
        Order open = stored(in(0, new OrderState.Collected()));
        Order closed = stored(in(1, new OrderState.CancelledByUser()));

        store().advance(open.id(), SOON);
        store().advance(closed.id(), SOON);

        assertStored(open);
        assertStored(closed);
    }

    @Test
    void an_unknown_order_is_ignored() {
        Order other = stored(placed(1));

        store().advance(id(0), SOON);

        assertEquals(Optional.empty(), store().find(id(0)));
        assertStored(other);
    }

    @Test
    void other_orders_do_not_change() {
        Order withdrawn = stored(leased(0, new OrderState.CancelledByUser(), DueTask.WITHDRAW));
        Order open = stored(due(placed(id(1), student(0), SEMESTER, NOON), END_OF_LEASE));
        Order other = stored(due(placed(2), END_OF_LEASE));

        store().advance(open.id(), SOON);

        assertStored(withdrawn);
        assertStored(other);
    }

    @Test
    void advanced_work_can_be_claimed_at_once_although_it_was_leased() {
        Order order = stored(placed(0));
        claim(DueTask.SUBMIT, NOON, 1);

        store().advance(order.id(), SOON);

        assertEquals(List.of(), claim(DueTask.SUBMIT, SOON.minus(MICROSECOND), 1));
        assertEquals(
                List.of(order.id()),
                claim(DueTask.SUBMIT, SOON, 1).stream().map(Order::id).toList());
    }

    @Test
    void the_worker_that_has_the_order_can_still_store_its_outcome() {
        stored(placed(0));
        Order outcome = claim(DueTask.SUBMIT, NOON, 1).get(0).withSubmissionAttempted();

        store().advance(outcome.id(), SOON);

        saved(store().update(outcome));
        assertStored(outcome.withVersion(2));
    }

    @Test
    void the_earliest_of_eight_concurrent_advances_counts() {
        Order order = stored(due(placed(0), END_OF_LEASE));

        ParallelCalls.run(thread -> {
            store().advance(order.id(), SOON.plusSeconds((thread + 4) % ParallelCalls.THREADS));
            return thread;
        });

        assertStored(due(order, SOON));
    }

    @Test
    void concurrent_advances_undo_no_update() {
        Order order = stored(due(placed(0), END_OF_LEASE));

        ParallelCalls.run(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                if (thread % 2 == 0) {
                    updateUntilSaved(order);
                } else {
                    store().advance(order.id(), SOON);
                }
            }
            return thread;
        });

        int updates = ParallelCalls.THREADS / 2 * ROUNDS;
        Order updated = reread(order).orElseThrow();
        assertEquals(1 + updates, updated.version());
        assertEquals(updates, updated.due().orElseThrow().attempts());
    }

    @Test
    void concurrent_advances_undo_no_claim() {
        for (int number = 0; number < 10; number++) {
            Order order = stored(placed(number));

            var claimed = ParallelCalls.run(thread -> {
                if (thread == 0) {
                    return claim(DueTask.SUBMIT, NOON, 1).size();
                }
                store().advance(order.id(), SOON);
                return 0;
            });

            // While other calls are running, a claim may return none.
            assertEquals(1, claimed.get(0) + claim(DueTask.SUBMIT, NOON, 1).size());
            store().advance(order.id(), SOON);
            assertStored(order.withDue(Optional.of(Due.of(DueTask.SUBMIT, SOON, 0, Optional.of(NOON)))));
            saved(store().update(order.withDue(Optional.empty())));
        }
    }

    private void assertAdvanced(Order leased) {
        Order order = stored(leased);

        store().advance(order.id(), SOON);

        assertStored(due(order, SOON));
    }

    /** Counts one more attempt. Advances change no version, so an update fails only if another one was stored. */
    private void updateUntilSaved(Order order) {
        for (int i = 0; i < MAX_CONFLICTS; i++) {
            Order read = reread(order).orElseThrow();
            Due due = read.due().orElseThrow();
            var more = Due.of(due.task(), due.notBefore(), due.attempts() + 1, due.lastClaimed());
            if (store().update(read.withDue(Optional.of(more))) instanceof SaveResult.Saved) {
                return;
            }
        }
        throw new AssertionError(MAX_CONFLICTS + " conflicts in a row");
    }

    /** Returns an order that a worker has claimed. */
    private static Order leased(int number, OrderState state, DueTask task) {
        return in(number, state).withDue(Optional.of(Due.of(task, END_OF_LEASE, 3, Optional.of(NOON))));
    }

    /** Returns an order whose work is due at another time. */
    private static Order due(Order order, Instant notBefore) {
        return order.withDue(order.due().map(due -> Due.of(due.task(), notBefore, due.attempts(), due.lastClaimed())));
    }
}
