package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores that replace what they should not, or refuse what they should replace. */
final class BrokenUpdating {

    private BrokenUpdating() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "forgets the version check",
                        () -> updating((store, order) -> store.healthy.update(order.withVersion(store.healthy
                                .find(order.id())
                                .map(Order::version)
                                .orElse(order.version())))),
                        "a_version_that_was_overtaken_is_a_conflict_and_changes_nothing",
                        "a_version_that_was_never_stored_is_a_conflict_and_changes_nothing",
                        "of_eight_updates_of_one_version_one_is_stored",
                        "no_update_is_lost_among_eight_threads"),
                broken(
                        "checks the version only while one thread writes",
                        () -> updating((store, order) -> store.healthy.update(
                                LaboratoryStore.inACrowd()
                                        ? order.withVersion(store.stored(order).version())
                                        : order)),
                        "of_eight_updates_of_one_version_one_is_stored"),
                broken(
                        "accepts versions that are newer than its own",
                        () -> updating((store, order) -> {
                            Order stored = store.healthy.find(order.id()).orElse(order);
                            return store.healthy.update(order.withVersion(Math.min(order.version(), stored.version())));
                        }),
                        "a_version_that_was_never_stored_is_a_conflict_and_changes_nothing"),
                broken(
                        "changes other orders too",
                        () -> updating((store, order) -> {
                            store.healthy.openOrders(SampleOrders.SEMESTER, Optional.empty(), 2).stream()
                                    .filter(other -> !other.id().equals(order.id()) && other.version() == 1)
                                    .forEach(store.healthy::update);
                            return store.healthy.update(order);
                        }),
                        "an_update_leaves_other_orders_alone"),
                broken(
                        "inserts what it cannot update",
                        () -> updating((store, order) -> {
                            if (order.version() > 0
                                    && store.healthy.find(order.id()).isEmpty()) {
                                store.healthy.create(SampleOrders.asPlaced(order));
                            }
                            return store.healthy.update(order);
                        }),
                        "an_order_never_stored_is_a_conflict_and_is_not_stored",
                        "an_order_that_has_vanished_is_a_conflict_and_stays_away"),
                broken(
                        "answers that version 0 is a conflict",
                        () -> updating((store, order) ->
                                order.version() == 0 ? new SaveResult.Conflict() : store.healthy.update(order)),
                        "an_order_of_version_0_cannot_be_updated"),
                broken(
                        "skips a version with each update",
                        () -> updating((store, order) -> {
                            var result = store.healthy.update(order);
                            return result instanceof SaveResult.Saved saved && order.version() == 1
                                    ? store.healthy.update(saved.order())
                                    : result;
                        }),
                        "an_update_is_stored_under_the_next_version"),
                broken(
                        "ties an order to the thread that created it",
                        () -> new LaboratoryStore() {
                            private final Map<OrderId, Thread> owners = new HashMap<>();

                            @Override
                            public synchronized SaveResult create(Order order) {
                                owners.put(order.id(), Thread.currentThread());
                                return super.create(order);
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                Thread creator = owners.get(order.id());
                                return inACrowd()
                                                && creator != null
                                                && !creator.equals(Thread.currentThread())
                                                && creator.getName().equals("crowd")
                                        ? new SaveResult.Conflict()
                                        : super.update(order);
                            }
                        },
                        "updates_of_different_orders_do_not_get_in_each_others_way"));
    }

    private static LaboratoryStore updating(BiFunction<LaboratoryStore, Order, SaveResult> instead) {
        return new LaboratoryStore() {
            @Override
            public synchronized SaveResult update(Order order) {
                fuse.step();
                Objects.requireNonNull(order);
                return instead.apply(this, order);
            }
        };
    }
}
