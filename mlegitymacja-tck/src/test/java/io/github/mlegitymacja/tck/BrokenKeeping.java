package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that keep too few changes, or too many. */
final class BrokenKeeping {

    private BrokenKeeping() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(tooMany(), tooFew(), alsoOthers(), reporting()).flatMap(Function.identity());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> tooMany() {
        return Stream.of(
                broken(
                        "keeps changes although nobody told it to",
                        () -> {
                            var store = new InMemoryStoreWithFaults();
                            store.startKeepingChanges();
                            return store;
                        },
                        "nothing_is_kept_until_the_store_is_told_to_keep_changes"),
                broken(
                        "keeps the whole history of a changed order",
                        () -> claiming(kept -> new KeptChanges(kept.order(), 0, kept.failures())),
                        "only_new_changes_of_an_older_order_are_kept",
                        "all_entries_that_one_update_adds_are_kept"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> tooFew() {
        return Stream.of(
                brokenThroughout(
                        "does not keep new orders",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult create(Order order) {
                                return confirmed(super.create(order));
                            }
                        },
                        "a_new_order_is_a_change"),
                broken(
                        "forgets what it keeps when it is told again",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void startKeepingChanges() {
                                super.startKeepingChanges();
                                claimChanges(SampleOrders.NOON, Duration.ofNanos(1), 100)
                                        .readable()
                                        .forEach(kept -> confirmed(new SaveResult.Saved(kept.order())));
                            }
                        },
                        "telling_the_store_again_to_keep_changes_has_no_effect"),
                broken(
                        "keeps the last entry only",
                        () -> claiming(kept -> new KeptChanges(
                                kept.order(), kept.order().history().size() - 1, kept.failures())),
                        "all_entries_that_one_update_adds_are_kept",
                        "changes_of_several_updates_are_kept_with_the_order_as_last_stored"),
                brokenThroughout(
                        "does not keep the changes of a batch",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public List<SaveResult> updateAll(List<Order> orders) {
                                return super.updateAll(orders).stream()
                                        .map(this::confirmed)
                                        .toList();
                            }
                        },
                        "a_batch_keeps_the_changes_of_the_orders_that_it_stores"),
                broken(
                        "does not keep concurrent changes",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                SaveResult result = super.update(order);
                                return inParallelCall() ? confirmed(result) : result;
                            }
                        },
                        "eight_concurrent_threads_keep_each_of_their_changes",
                        "no_change_is_lost_or_delivered_twice_while_others_store_changes"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> alsoOthers() {
        return Stream.of(
                broken(
                        "keeps updates that change no history",
                        () -> new Keeping() {
                            @Override
                            public SaveResult update(Order order) {
                                int before = stored(order).history().size();
                                SaveResult result = super.update(order);
                                if (order.history().size() == before) {
                                    others.add(stored(order));
                                }
                                return result;
                            }
                        },
                        "storing_an_order_without_a_new_entry_keeps_nothing"),
                broken(
                        "keeps what it has not stored",
                        () -> new Keeping() {
                            @Override
                            public SaveResult create(Order order) {
                                SaveResult result = super.create(order);
                                if (result instanceof SaveResult.Conflict) {
                                    others.add(order);
                                }
                                return result;
                            }
                        },
                        "a_conflict_keeps_nothing"),
                broken(
                        "keeps imported histories",
                        () -> new Keeping() {
                            @Override
                            public List<ImportResult> importAll(List<Order> orders) {
                                others.addAll(orders);
                                return super.importAll(orders);
                            }
                        },
                        "an_import_keeps_nothing_and_later_changes_of_an_imported_order_are_kept"),
                broken(
                        "keeps the changes of erased orders",
                        () -> new Keeping() {
                            @Override
                            public int erase(StudentId student) {
                                others.addAll(delegate.ordersOf(student).readable());
                                return super.erase(student);
                            }
                        },
                        "erasing_orders_removes_their_kept_changes"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> reporting() {
        return Stream.of(broken(
                "does not report changes that are claimed",
                () -> new InMemoryStoreWithFaults() {
                    private boolean claimed;

                    @Override
                    List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                        claimed = true;
                        return super.claimedChanges(now, lease, limit);
                    }

                    @Override
                    public void confirm(Instant time, List<Delivery> deliveries) {
                        claimed = false;
                        super.confirm(time, deliveries);
                    }

                    @Override
                    public Optional<Instant> oldestKeptSince() {
                        return super.oldestKeptSince().filter(time -> !claimed);
                    }
                },
                "the_oldest_change_is_reported_until_it_is_confirmed"));
    }

    private static InMemoryStoreWithFaults claiming(Function<KeptChanges, KeptChanges> mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                return super.claimedChanges(now, lease, limit).stream()
                        .map(mistake)
                        .toList();
            }
        };
    }

    /** Keeps the histories of other orders, too. */
    private static class Keeping extends InMemoryStoreWithFaults {

        final List<Order> others = new ArrayList<>();

        @Override
        List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
            return Stream.concat(
                            super.claimedChanges(now, lease, limit).stream(),
                            others.stream().map(order -> new KeptChanges(order, 0, 0)))
                    .toList();
        }
    }
}
