package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that confirm too much, or too little. */
final class BrokenDeliveries {

    private BrokenDeliveries() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(changing(), Stream.concat(forgetting(), rejecting()));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> changing() {
        return Stream.of(
                broken(
                        "confirms nothing",
                        () -> confirming(it -> new Delivery(it.order(), 0, it.failures(), it.notBefore())),
                        "confirmed_changes_are_not_kept_any_more",
                        "a_change_of_an_order_whose_changes_are_all_confirmed_is_kept"),
                broken(
                        "ignores when a delivery is due again",
                        () -> confirming(it ->
                                new Delivery(it.order(), it.confirmedEntries(), it.failures(), SampleOrders.NOON)),
                        "changes_that_were_not_confirmed_are_due_again_at_the_time_of_the_delivery",
                        "a_delivery_may_be_due_again_later_than_the_lease_ends"),
                broken(
                        "makes changes due at the earliest time in the history",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                List<KeptChanges> claimed = super.claimedChanges(now, lease, limit);
                                return claimed.isEmpty() && !now.isBefore(SampleOrders.NOON)
                                        ? super.claimedChanges(now.plusSeconds(1), lease, limit)
                                        : claimed;
                            }
                        },
                        "entries_that_one_call_adds_are_due_at_the_time_of_the_first"),
                broken(
                        "does not count failed deliveries",
                        () -> confirming(it -> new Delivery(it.order(), it.confirmedEntries(), 0, it.notBefore())),
                        "failed_deliveries_are_counted_until_one_succeeds"),
                broken(
                        "confirms the first ten orders",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                super.confirm(
                                        claimed, deliveries.stream().limit(10).toList());
                            }
                        },
                        "many_deliveries_are_confirmed_at_once"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> forgetting() {
        return Stream.of(
                broken(
                        "replaces what is confirmed by an older delivery",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<OrderId, Integer> confirmed = new HashMap<>();

                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                super.confirm(claimed, deliveries);
                                deliveries.forEach(it -> confirmed.put(it.order(), it.confirmedEntries()));
                            }

                            @Override
                            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                return super.claimedChanges(now, lease, limit).stream()
                                        .map(it -> new KeptChanges(
                                                it.order(),
                                                confirmed.getOrDefault(
                                                        it.order().id(), it.confirmedEntries()),
                                                it.failures()))
                                        .toList();
                            }
                        },
                        "an_older_delivery_takes_nothing_back"),
                broken(
                        "also confirms what was stored since the claim",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                super.confirm(
                                        claimed,
                                        deliveries.stream().map(this::whole).toList());
                            }

                            private Delivery whole(Delivery it) {
                                int entries = delegate.find(it.order())
                                        .map(order -> order.history().size())
                                        .orElse(0);
                                return new Delivery(it.order(), entries, it.failures(), it.notBefore());
                            }
                        },
                        "a_change_that_was_stored_since_the_claim_is_kept"),
                broken(
                        "keeps nothing more of an order that was confirmed",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> done = new HashSet<>();

                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                super.confirm(claimed, deliveries);
                                deliveries.stream()
                                        .filter(it -> delegate.find(it.order())
                                                .filter(order -> order.history().size() == it.confirmedEntries())
                                                .isPresent())
                                        .forEach(it -> done.add(it.order()));
                            }

                            @Override
                            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                return super.claimedChanges(now, lease, limit).stream()
                                        .filter(it -> !done.contains(it.order().id()))
                                        .toList();
                            }
                        },
                        "a_change_of_an_order_whose_changes_are_all_confirmed_is_kept"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> rejecting() {
        return Stream.of(
                broken(
                        "lets a late worker end the lease of another one",
                        () -> new InMemoryStoreWithFaults() {
                            private Instant lastClaim = SampleOrders.NOON;

                            @Override
                            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                lastClaim = now;
                                return super.claimedChanges(now, lease, limit);
                            }

                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                super.confirm(lastClaim, deliveries);
                            }
                        },
                        "a_delivery_that_ends_after_its_lease_confirms_and_does_not_end_the_lease_of_another_worker"),
                broken(
                        "confirms before it finds a duplicate",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                deliveries.forEach(delivery -> super.confirm(claimed, List.of(delivery)));
                                super.confirm(claimed, deliveries);
                            }
                        },
                        "confirming_an_order_twice_in_one_call_is_rejected_as_a_whole"),
                broken(
                        "takes null for no deliveries",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                if (deliveries != null) {
                                    super.confirm(claimed, deliveries);
                                }
                            }
                        },
                        "a_null_argument_throws_a_null_pointer_exception_in_a_delivery"),
                broken(
                        "rejects deliveries of orders that it does not know",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public void confirm(Instant claimed, List<Delivery> deliveries) {
                                if (!deliveries.stream()
                                        .allMatch(
                                                it -> delegate.find(it.order()).isPresent())) {
                                    throw new IllegalArgumentException("unknown order");
                                }
                                super.confirm(claimed, deliveries);
                            }
                        },
                        "deliveries_of_orders_that_keep_no_changes_are_ignored"));
    }

    private static InMemoryStoreWithFaults confirming(UnaryOperator<Delivery> mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            public void confirm(Instant claimed, List<Delivery> deliveries) {
                super.confirm(claimed, deliveries.stream().map(mistake).toList());
            }
        };
    }
}
