package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.LAST_DAY;
import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each entry that is added to a history is kept, once the store was told to keep changes. */
abstract class KeepingTests extends AbstractOutboxTests {

    KeepingTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void nothing_is_kept_until_the_store_is_told_to_keep_changes() {
        updated(continued(stored(placed(0))));
        assertEquals(List.of(), kept());

        outbox().startKeepingChanges();

        assertEquals(List.of(), kept());
        assertEquals(Optional.empty(), outbox().oldestKeptSince());
    }

    @Test
    void only_new_changes_of_an_older_order_are_kept() {
        Order older = stored(placed(0));
        outbox().startKeepingChanges();

        Order changed = updated(continued(older));

        assertEquals(List.of(after(1, changed)), kept());
        assertEquals(
                List.of(new OrderChange(changed, 1, changed.history().get(1))),
                kept().get(0).changes());
    }

    @Test
    void a_new_order_is_a_change() {
        outbox().startKeepingChanges();

        Order order = stored(placed(0));

        assertEquals(List.of(after(0, order)), kept());
    }

    @Test
    void telling_the_store_again_to_keep_changes_has_no_effect() {
        outbox().startKeepingChanges();
        Order order = stored(placed(0));

        outbox().startKeepingChanges();

        assertEquals(List.of(after(0, order)), kept());
    }

    @Test
    void a_store_that_was_told_during_an_outage_keeps_changes_when_it_is_told_again() {
        var connection = Assume.implementing(contract, BreakableConnection.class);
        connection.breakConnection();
        try {
            outbox().startKeepingChanges();
        } catch (InfrastructureException e) {
            // A store may need its connection for this.
        }
        connection.restoreConnection();

        outbox().startKeepingChanges();
        Order order = stored(placed(0));

        assertEquals(List.of(after(0, order)), kept());
    }

    @Test
    void all_entries_that_one_update_adds_are_kept() {
        outbox().startKeepingChanges();
        Order order = stored(placed(0));
        confirm(order, 1);

        Order changed = updated(continued(continued(order)));

        assertEquals(List.of(after(1, changed)), kept());
        assertEquals(3, changed.history().size());
    }

    @Test
    void changes_of_several_updates_are_kept_with_the_order_as_last_stored() {
        outbox().startKeepingChanges();
        Order order = updated(continued(updated(continued(stored(placed(0))))));
        Order issued = updated(SampleOrders.with(
                order,
                new OrderState.ReadyForPickup(SampleOrders.ACTIVATION),
                SampleHistories.continued(order.history(), OrderStatus.READY_FOR_PICKUP)));

        assertEquals(List.of(after(0, issued)), kept());
    }

    @Test
    void storing_an_order_without_a_new_entry_keeps_nothing() {
        Order order = stored(placed(0));
        outbox().startKeepingChanges();

        updated(order.withSubmissionAttempted());
        claim(DueTask.SUBMIT, NOON, 10);
        store().advance(order.id(), NOON);
        store().advanceClaimedAfter(NOON.minusSeconds(1));

        assertEquals(List.of(), kept());
    }

    @Test
    void a_conflict_keeps_nothing() {
        Order order = stored(placed(0));
        outbox().startKeepingChanges();

        assertConflict(store().create(placed(id(1), student(0), SEMESTER, NOON)));
        assertConflict(store().update(continued(order.withVersion(7))));

        assertEquals(List.of(), kept());
    }

    @Test
    void a_batch_keeps_the_changes_of_the_orders_that_it_stores() {
        var batch = Assume.implementing(store(), BatchOrderStore.class);
        var orders =
                IntStream.range(0, 4).mapToObj(number -> stored(placed(number))).toList();
        outbox().startKeepingChanges();

        var results = batch.updateAll(List.of(
                continued(orders.get(3)),
                continued(orders.get(1).withVersion(7)),
                orders.get(2).withSubmissionAttempted(),
                continued(continued(orders.get(0)))));

        assertEquals(List.of(after(1, saved(results.get(3))), after(1, saved(results.get(0)))), kept());
    }

    @Test
    void an_import_keeps_nothing_and_later_changes_of_an_imported_order_are_kept() {
        var importing = Assume.implementing(store(), ImportingOrderStore.class);
        outbox().startKeepingChanges();
        importing.importAll(List.of(in(0, new OrderState.InProgress()), in(1, new OrderState.Collected())));
        assertEquals(List.of(), kept());

        Order changed = updated(continued(in(0, new OrderState.InProgress()).withVersion(1)));

        assertEquals(List.of(after(2, changed)), kept());
    }

    @Test
    void erasing_orders_removes_their_kept_changes() {
        outbox().startKeepingChanges();
        Order own = stored(in(0, new OrderState.CancelledByUser()));
        stored(in(1, new OrderState.CancelledByUser()));
        claimChanges(NOON);

        store().erase(own.student());
        assertIds(List.of(id(1)), kept());

        store().eraseExpired(LAST_DAY.plusDays(1), 10);
        assertEquals(List.of(), kept());
        assertEquals(Optional.empty(), outbox().oldestKeptSince());
    }

    @Test
    void the_oldest_change_is_reported_until_it_is_confirmed() {
        Instant first = NOON.plus(MICROSECOND);
        outbox().startKeepingChanges();
        Order late = stored(placedAt(0, NOON.plusSeconds(5)));
        Order early = stored(placedAt(1, first));
        assertEquals(Optional.of(first), outbox().oldestKeptSince());

        kept();
        assertEquals(Optional.of(first), outbox().oldestKeptSince());

        confirm(early, 1);
        assertEquals(Optional.of(NOON.plusSeconds(5)), outbox().oldestKeptSince());

        confirm(late, 1);
        assertEquals(Optional.empty(), outbox().oldestKeptSince());
    }

    @Test
    void eight_concurrent_threads_keep_each_of_their_changes() {
        outbox().startKeepingChanges();

        ParallelCalls.run(thread -> {
            for (int i = 0; i < 10; i++) {
                updated(continued(stored(placed(10 * thread + i))));
            }
            return thread;
        });

        var kept = kept();
        assertEquals(80, kept.size());
        assertFalse(kept.stream().anyMatch(changes -> changes.changes().size() != 2));
    }

    /** Returns an order that was placed at another time, as its history says. */
    private static Order placedAt(int number, Instant time) {
        OrderId id = id(number);
        Order order = placed(id, student(number), SEMESTER, time);
        return SampleOrders.with(order, order.state(), List.of(SampleHistories.placed(time)));
    }
}
