package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores that replace orders that they must not replace, or reject updates that they must accept. */
final class BrokenUpdating {

    private BrokenUpdating() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "does not check versions",
                        () -> updating((store, order) -> store.delegate.update(order.withVersion(store.delegate
                                .find(order.id())
                                .map(Order::version)
                                .orElse(order.version())))),
                        "updating_an_outdated_version_is_a_conflict_and_changes_nothing",
                        "updating_a_version_that_was_never_stored_is_a_conflict_and_changes_nothing",
                        "only_one_of_eight_concurrent_updates_of_a_version_is_stored",
                        "no_update_is_lost_among_eight_threads"),
                broken(
                        "does not check versions in concurrent updates",
                        () -> updating((store, order) -> store.delegate.update(
                                InMemoryStoreWithFaults.inParallelCall()
                                        ? order.withVersion(store.stored(order).version())
                                        : order)),
                        "only_one_of_eight_concurrent_updates_of_a_version_is_stored"),
                broken(
                        "accepts versions newer than the stored one",
                        () -> updating((store, order) -> {
                            Order stored = store.delegate.find(order.id()).orElse(order);
                            return store.delegate.update(
                                    order.withVersion(Math.min(order.version(), stored.version())));
                        }),
                        "updating_a_version_that_was_never_stored_is_a_conflict_and_changes_nothing"),
                brokenThroughout(
                        "also changes other orders",
                        () -> updating((store, order) -> {
                            store.delegate.openOrders(SampleOrders.SEMESTER, Optional.empty(), 2).readable().stream()
                                    .filter(other -> !other.id().equals(order.id()) && other.version() == 1)
                                    .forEach(store.delegate::update);
                            return store.delegate.update(order);
                        }),
                        "an_update_does_not_change_other_orders"),
                broken(
                        "inserts orders that it cannot update",
                        () -> updating((store, order) -> {
                            if (order.version() > 0
                                    && store.delegate.find(order.id()).isEmpty()) {
                                store.delegate.create(SampleOrders.asPlaced(order));
                            }
                            return store.delegate.update(order);
                        }),
                        "updating_an_unknown_order_is_a_conflict_and_does_not_store_it",
                        "updating_an_erased_order_is_a_conflict_and_does_not_restore_it"),
                broken(
                        "returns a conflict for version 0",
                        () -> updating((store, order) ->
                                order.version() == 0 ? new SaveResult.Conflict() : store.delegate.update(order)),
                        "an_order_of_version_0_cannot_be_updated"),
                brokenThroughout(
                        "increments the version twice",
                        () -> updating((store, order) -> {
                            var result = store.delegate.update(order);
                            return result instanceof SaveResult.Saved saved && order.version() == 1
                                    ? store.delegate.update(saved.order())
                                    : result;
                        }),
                        "an_update_is_stored_under_the_next_version"),
                broken(
                        "lets only the creating thread update an order",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<OrderId, Thread> owners = new HashMap<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                owners.put(order.id(), Thread.currentThread());
                                return super.create(order);
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                Thread creator = owners.get(order.id());
                                return inParallelCall()
                                                && creator != null
                                                && !creator.equals(Thread.currentThread())
                                                && creator.getName().equals(ParallelCalls.THREAD_NAME)
                                        ? new SaveResult.Conflict()
                                        : super.update(order);
                            }
                        },
                        "concurrent_updates_of_different_orders_all_succeed"));
    }

    private static InMemoryStoreWithFaults updating(
            BiFunction<InMemoryStoreWithFaults, Order, SaveResult> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            public synchronized SaveResult update(Order order) {
                connection.step();
                Objects.requireNonNull(order);
                return replacement.apply(this, order);
            }
        };
    }
}
