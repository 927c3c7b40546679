package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores that advance the wrong work, or change more than its time. */
final class BrokenAdvancing {

    private BrokenAdvancing() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "does not advance withdrawals",
                        () -> advancing((store, order, notBefore) -> {
                            if (!order.isDue(DueTask.WITHDRAW)) {
                                store.delegate.advance(order.id(), notBefore);
                            }
                        }),
                        "work_of_every_kind_becomes_due_earlier_and_nothing_else_changes"),
                broken(
                        "also makes work due later",
                        () -> advancing((store, order, notBefore) -> {
                            store.delegate.advance(order.id(), notBefore);
                            if (isDueBefore(notBefore, order)) {
                                store.delegate.update(dueAt(notBefore, order));
                            }
                        }),
                        "work_never_becomes_due_later"),
                broken(
                        "makes closed orders due",
                        () -> advancing((store, order, notBefore) -> {
                            store.delegate.advance(order.id(), notBefore);
                            if (!order.isOpen() && order.due().isEmpty()) {
                                store.delegate.update(order.withDue(Optional.of(Due.of(DueTask.WITHDRAW, notBefore))));
                            }
                        }),
                        "an_order_with_nothing_due_does_not_change"),
                broken(
                        "throws for an unknown order",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void advance(OrderId order, Instant notBefore) {
                                super.advance(find(order).orElseThrow().id(), notBefore);
                            }
                        },
                        "an_unknown_order_is_ignored"),
                broken(
                        "advances all orders of a student",
                        () -> advancing((store, order, notBefore) -> store.delegate
                                .ordersOf(order.student())
                                .readable()
                                .forEach(own -> store.delegate.advance(own.id(), notBefore))),
                        "other_orders_do_not_change"),
                broken(
                        "does not advance leased work",
                        () -> advancing((store, order, notBefore) -> {
                            if (order.due().flatMap(Due::lastClaimed).isEmpty()) {
                                store.delegate.advance(order.id(), notBefore);
                            }
                        }),
                        "advanced_work_can_be_claimed_at_once_although_it_was_leased"),
                broken(
                        "increments the version with each advance",
                        () -> advancing((store, order, notBefore) -> {
                            store.delegate.advance(order.id(), notBefore);
                            store.delegate.update(store.stored(order));
                        }),
                        "the_worker_that_has_the_order_can_still_store_its_outcome",
                        "work_of_every_kind_becomes_due_earlier_and_nothing_else_changes"),
                broken(
                        "ignores concurrent advances",
                        () -> advancing((store, order, notBefore) -> {
                            if (!InMemoryStoreWithFaults.inParallelCall()) {
                                store.delegate.advance(order.id(), notBefore);
                            }
                        }),
                        "the_earliest_of_eight_concurrent_advances_counts"),
                broken(
                        "stores the order as it was before others changed it",
                        () -> {
                            Map<OrderId, Order> before = new HashMap<>();
                            return advancing((store, order, notBefore) -> {
                                store.delegate.advance(order.id(), notBefore);
                                if (InMemoryStoreWithFaults.inParallelCall()) {
                                    Order old = before.computeIfAbsent(order.id(), first -> order);
                                    store.delegate.update(dueAt(notBefore, old).withVersion(order.version()));
                                }
                            });
                        },
                        "concurrent_advances_undo_no_update",
                        "concurrent_advances_undo_no_claim"));
    }

    private static boolean isDueBefore(Instant time, Order order) {
        return order.due().filter(due -> due.notBefore().isBefore(time)).isPresent();
    }

    private static Order dueAt(Instant notBefore, Order order) {
        return order.withDue(order.due().map(due -> Due.of(due.task(), notBefore, due.attempts(), due.lastClaimed())));
    }

    private static InMemoryStoreWithFaults advancing(Advance mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public synchronized void advance(OrderId id, Instant notBefore) {
                connection.step();
                Objects.requireNonNull(notBefore);
                delegate.find(id).ifPresent(order -> mistake.advance(this, order, notBefore));
            }
        };
    }

    private interface Advance {
        void advance(InMemoryStoreWithFaults store, Order order, Instant notBefore);
    }
}
