package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenClaiming.claiming;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores whose leases end too early, too late or never, or that reject the wrong updates. */
final class BrokenLeasing {

    private BrokenLeasing() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "leases orders for a nanosecond",
                        () -> claiming((store, claim) -> store.delegate
                                .claim(Claim.of(claim.task(), claim.now(), Duration.ofNanos(1), claim.limit()))
                                .readable()),
                        "leased_work_is_not_given_to_another_worker",
                        "claiming_moves_not_before_to_the_end_of_the_lease_and_records_the_claim_and_changes_nothing_else"),
                broken(
                        "never ends a lease",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> claimed = new HashSet<>();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                return super.claimed(claim).stream()
                                        .filter(order -> claimed.add(order.id()))
                                        .toList();
                            }
                        },
                        "work_of_a_dead_worker_can_be_claimed_again_when_its_lease_ends",
                        "a_lease_lasts_as_long_as_the_claim_requests"),
                broken(
                        "leases orders for five minutes always",
                        () -> claiming((store, claim) -> store.delegate
                                .claim(Claim.of(claim.task(), claim.now(), Duration.ofMinutes(5), claim.limit()))
                                .readable()),
                        "a_lease_lasts_as_long_as_the_claim_requests"),
                broken(
                        "gives an order to two workers",
                        () -> new InMemoryStoreWithFaults() {
                            private Thread last = Thread.currentThread();
                            private List<Order> lastClaimed = List.of();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                // This worker has read the due orders before the other one leased them.
                                boolean late = !last.equals(Thread.currentThread()) && !lastClaimed.isEmpty();
                                last = Thread.currentThread();
                                if (late) {
                                    List<Order> again = lastClaimed;
                                    lastClaimed = List.of();
                                    return again;
                                }
                                List<Order> claimed = super.claimed(claim);
                                lastClaimed = claimed.isEmpty() ? lastClaimed : claimed;
                                return claimed;
                            }
                        },
                        "eight_concurrent_workers_never_get_the_same_order"),
                broken(
                        "rejects updates of leased orders by others",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                var claimed = super.claimed(claim);
                                claimed.forEach(order -> leased.add(order.id()));
                                return claimed;
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                boolean others = leased.contains(order.id())
                                        && order.due().equals(Optional.of(Due.of(DueTask.SUBMIT, SampleOrders.NOON)));
                                return others ? new SaveResult.Conflict() : super.update(order);
                            }
                        },
                        "others_can_update_a_leased_order_and_the_worker_gets_a_conflict"),
                broken(
                        "keeps a lease although an update has ended it",
                        () -> new InMemoryStoreWithFaults() {
                            private final Map<OrderId, Instant> ends = new HashMap<>();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                var claimed = super.claimed(claim).stream()
                                        .filter(order -> !ends.getOrDefault(order.id(), claim.now())
                                                .isAfter(claim.now()))
                                        .toList();
                                claimed.forEach(order ->
                                        ends.put(order.id(), claim.now().plus(claim.lease())));
                                return claimed;
                            }
                        },
                        "an_update_that_makes_leased_work_due_earlier_ends_the_lease"),
                broken(
                        "accepts the results of all workers with the same order",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                var claimed = super.claimed(claim);
                                claimed.forEach(order -> leased.add(order.id()));
                                return claimed;
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                return super.update(
                                        leased.contains(order.id())
                                                        && order.due().isEmpty()
                                                ? order.withVersion(
                                                        stored(order).version())
                                                : order);
                            }
                        },
                        "only_one_of_two_workers_with_the_same_order_stores_its_result"),
                broken(
                        "rejects the result of the worker that holds the lease",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            synchronized List<Order> claimed(Claim claim) {
                                var claimed = super.claimed(claim);
                                claimed.forEach(order -> leased.add(order.id()));
                                return claimed;
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                return leased.contains(order.id()) ? new SaveResult.Conflict() : super.update(order);
                            }
                        },
                        "a_worker_can_store_its_result"));
    }
}
