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

/** Stores whose leases end too early, too late or never, or keep away the wrong workers. */
final class BrokenLeasing {

    private BrokenLeasing() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                broken(
                        "leases nothing",
                        () -> claiming((store, claim) -> store.healthy.claim(
                                Claim.of(claim.task(), claim.now(), Duration.ofNanos(1), claim.limit()))),
                        "leased_work_is_handed_to_no_other_worker",
                        "claiming_moves_the_time_to_the_end_of_the_lease_and_nothing_else"),
                broken(
                        "never ends a lease",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> claimed = new HashSet<>();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                return super.claim(claim).stream()
                                        .filter(order -> claimed.add(order.id()))
                                        .toList();
                            }
                        },
                        "the_work_of_a_worker_that_died_comes_back_when_its_lease_ends",
                        "a_lease_lasts_as_long_as_the_claim_wants"),
                broken(
                        "leases for five minutes, whatever the claim wants",
                        () -> claiming((store, claim) -> store.healthy.claim(
                                Claim.of(claim.task(), claim.now(), Duration.ofMinutes(5), claim.limit()))),
                        "a_lease_lasts_as_long_as_the_claim_wants"),
                broken(
                        "hands one order to two workers",
                        () -> new LaboratoryStore() {
                            private Thread last = Thread.currentThread();
                            private List<Order> lastClaimed = List.of();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                // Has read what is due before the other worker has leased it.
                                boolean late = !last.equals(Thread.currentThread()) && !lastClaimed.isEmpty();
                                last = Thread.currentThread();
                                if (late) {
                                    List<Order> again = lastClaimed;
                                    lastClaimed = List.of();
                                    return again;
                                }
                                List<Order> claimed = super.claim(claim);
                                lastClaimed = claimed.isEmpty() ? lastClaimed : claimed;
                                return claimed;
                            }
                        },
                        "eight_workers_never_get_the_same_work"),
                broken(
                        "refuses to update leased work",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                var claimed = super.claim(claim);
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
                        "others_can_change_leased_work_and_the_worker_is_told_of_the_conflict"),
                broken(
                        "keeps the lease beside the order, whatever becomes of that",
                        () -> new LaboratoryStore() {
                            private final Map<OrderId, Instant> ends = new HashMap<>();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                var claimed = super.claim(claim).stream()
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
                        "lets every worker with the work store its outcome",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                var claimed = super.claim(claim);
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
                        "of_two_workers_with_the_same_work_one_stores_its_outcome"),
                broken(
                        "takes the order away from a worker that stores its outcome",
                        () -> new LaboratoryStore() {
                            private final Set<OrderId> leased = new HashSet<>();

                            @Override
                            public synchronized List<Order> claim(Claim claim) {
                                var claimed = super.claim(claim);
                                claimed.forEach(order -> leased.add(order.id()));
                                return claimed;
                            }

                            @Override
                            public synchronized SaveResult update(Order order) {
                                return leased.contains(order.id()) ? new SaveResult.Conflict() : super.update(order);
                            }
                        },
                        "a_worker_can_store_what_it_has_done"));
    }
}
