package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Stores that give changes to the wrong worker, or at the wrong time. */
final class BrokenDeliveryClaims {

    private BrokenDeliveryClaims() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.concat(leasing(), answering());
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> leasing() {
        return Stream.of(
                broken(
                        "does not lease changes",
                        () -> claiming((store, now, lease, limit) -> {
                            List<KeptChanges> claimed = store.delegate
                                    .claimChanges(now, lease, limit)
                                    .readable();
                            claimed.forEach(kept -> dueAgain(store, kept.order(), kept.failures(), now));
                            return claimed;
                        }),
                        "claimed_changes_are_not_claimed_again_until_the_lease_ends"),
                broken(
                        "leases changes for five minutes always",
                        () -> claiming((store, now, lease, limit) -> store.delegate
                                .claimChanges(now, Duration.ofMinutes(5), limit)
                                .readable()),
                        "the_lease_of_changes_lasts_as_long_as_the_claim_requests",
                        "a_claim_of_changes_rejects_a_lease_or_a_limit_that_is_not_positive"),
                broken(
                        "ends a lease with a new change",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public SaveResult update(Order order) {
                                SaveResult result = super.update(order);
                                if (result instanceof SaveResult.Saved) {
                                    dueAgain(this, order, 0, SampleOrders.NOON);
                                }
                                return result;
                            }
                        },
                        "a_change_that_is_stored_during_a_lease_does_not_end_it",
                        "a_change_that_is_stored_after_a_failed_delivery_waits_with_the_others"),
                broken(
                        "gives changes to two workers",
                        () -> new InMemoryStoreWithFaults() {
                            private Thread last = Thread.currentThread();
                            private List<KeptChanges> lastClaimed = List.of();

                            @Override
                            synchronized List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                // This worker has read the changes before the other one leased them.
                                boolean late = !last.equals(Thread.currentThread()) && !lastClaimed.isEmpty();
                                last = Thread.currentThread();
                                if (late) {
                                    List<KeptChanges> again = lastClaimed;
                                    lastClaimed = List.of();
                                    return again;
                                }
                                List<KeptChanges> claimed = super.claimedChanges(now, lease, limit);
                                lastClaimed = claimed.isEmpty() ? lastClaimed : claimed;
                                return claimed;
                            }
                        },
                        "eight_concurrent_workers_never_get_the_same_changes"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> answering() {
        return Stream.of(
                broken(
                        "returns the latest changes first",
                        () -> claiming((store, now, lease, limit) -> {
                            var claimed = new ArrayList<>(store.delegate
                                    .claimChanges(now, lease, limit)
                                    .readable());
                            Collections.reverse(claimed);
                            return claimed;
                        }),
                        "the_changes_that_wait_longest_are_claimed_first_and_no_more_than_the_limit"),
                broken(
                        "claims one more than the limit of changes",
                        () -> claiming((store, now, lease, limit) -> store.delegate
                                .claimChanges(now, lease, limit == 2 ? 3 : limit)
                                .readable()),
                        "the_changes_that_wait_longest_are_claimed_first_and_no_more_than_the_limit"),
                broken(
                        "claims no changes if one order is unreadable",
                        () -> claiming((store, now, lease, limit) -> {
                            List<KeptChanges> claimed = store.delegate
                                    .claimChanges(now, lease, limit)
                                    .readable();
                            claimed.forEach(kept ->
                                    store.damage.requireNone(kept.order().id()));
                            return claimed;
                        }),
                        "changes_of_an_unreadable_order_are_leased_and_those_of_others_returned"),
                broken(
                        "hides the orders that it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
                                return new ClaimedChanges(
                                        super.claimChanges(now, lease, limit).readable(), List.of());
                            }
                        },
                        "changes_of_an_unreadable_order_are_leased_and_those_of_others_returned",
                        "an_order_is_unreadable_since_the_first_claim_of_its_changes"),
                broken(
                        "does not report the orders that it cannot read",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
                                ClaimedChanges claimed = super.claimChanges(now, lease, limit);
                                claimed.unreadable().forEach(order -> damage.ended(order.id()));
                                return claimed;
                            }
                        },
                        "an_unreadable_order_with_kept_changes_is_reported_although_nothing_is_due"),
                broken(
                        "finds no changes over a broken connection",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                                try {
                                    return super.claimedChanges(now, lease, limit);
                                } catch (InfrastructureException e) {
                                    return List.of();
                                }
                            }
                        },
                        "a_delivery_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing"));
    }

    private static void dueAgain(InMemoryStoreWithFaults store, Order order, int attempts, Instant now) {
        store.delegate.confirm(now, List.of(new Delivery(order.id(), 0, attempts, now)));
    }

    private static InMemoryStoreWithFaults claiming(ClaimOfChanges mistake) {
        return new InMemoryStoreWithFaults() {
            @Override
            List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
                connection.step();
                return mistake.claim(this, now, lease, limit);
            }
        };
    }

    private interface ClaimOfChanges {
        List<KeptChanges> claim(InMemoryStoreWithFaults store, Instant now, Duration lease, int limit);
    }
}
