package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores that hand out the wrong work, or to the wrong workers. */
final class BrokenClaiming {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private BrokenClaiming() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.concat(handingOut(), leasing());
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> handingOut() {
        return Stream.of(
                broken(
                        "hands out work a microsecond too early",
                        () -> claiming((store, claim) -> store.healthy.claim(
                                Claim.of(claim.task(), claim.now().plus(MICROSECOND), claim.lease(), claim.limit()))),
                        "work_is_handed_out_from_its_time_on_and_not_before",
                        "claiming_moves_the_time_to_the_end_of_the_lease_and_nothing_else"),
                broken(
                        "hands out work that was put off",
                        () -> claiming((store, claim) -> later(store, claim, Duration.ofSeconds(10))),
                        "work_put_off_is_handed_out_at_its_new_time"),
                broken(
                        "gives up work that is overdue for a year",
                        () -> claiming((store, claim) -> store.healthy.claim(claim).stream()
                                .filter(order ->
                                        claim.now().isBefore(order.orderedAt().plus(Duration.ofDays(365))))
                                .toList()),
                        "work_long_overdue_is_handed_out"),
                broken(
                        "ignores the task",
                        () ->
                                claiming((store, claim) -> Stream.of(DueTask.values())
                                        .flatMap(task -> store
                                                .healthy
                                                .claim(Claim.of(task, claim.now(), claim.lease(), claim.limit()))
                                                .stream())
                                        .toList()),
                        "only_the_wanted_task_is_handed_out"),
                broken(
                        "hands out what has nothing due",
                        () -> claiming((store, claim) -> Stream.concat(
                                        store.healthy.claim(claim).stream(),
                                        store.healthy.openOrders(SampleOrders.SEMESTER, Optional.empty(), 1).stream()
                                                .filter(order -> order.due().isEmpty()))
                                .toList()),
                        "nothing_is_handed_out_when_nothing_is_due"),
                broken(
                        "serves the latest first",
                        () -> claiming((store, claim) -> reversed(store.healthy.claim(claim))),
                        "what_is_due_earliest_is_handed_out_first"),
                broken(
                        "ignores the limit",
                        () -> claiming((store, claim) ->
                                store.healthy.claim(Claim.of(claim.task(), claim.now(), claim.lease(), 1000))),
                        "no_more_than_the_limit_is_handed_out_and_the_rest_waits_its_turn"),
                broken(
                        "fetches one more than the limit to see whether there is more",
                        () ->
                                claiming((store, claim) -> store
                                        .healthy
                                        .claim(Claim.of(claim.task(), claim.now(), claim.lease(), claim.limit() + 1))
                                        .stream()
                                        .limit(claim.limit())
                                        .toList()),
                        "the_limit_may_be_as_large_as_it_gets",
                        "no_more_than_the_limit_is_handed_out_and_the_rest_waits_its_turn"),
                broken(
                        "counts a claim as an attempt",
                        () -> claiming((store, claim) -> store.healthy.claim(claim).stream()
                                .map(BrokenClaiming::tried)
                                .toList()),
                        "claiming_moves_the_time_to_the_end_of_the_lease_and_nothing_else"),
                broken(
                        "numbers a new version with each claim",
                        () -> claiming((store, claim) -> store.healthy.claim(claim).stream()
                                .map(order -> StorePromise.saved(store.healthy.update(order)))
                                .toList()),
                        "claiming_leaves_the_version_as_it_is",
                        "others_can_change_leased_work_and_the_worker_is_told_of_the_conflict"));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> leasing() {
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
                                List<Order> claimed = late ? lastClaimed : super.claim(claim);
                                lastClaimed = late ? List.of() : claimed;
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

    private static LaboratoryStore claiming(BiFunction<LaboratoryStore, Claim, List<Order>> instead) {
        return new LaboratoryStore() {
            @Override
            public List<Order> claim(Claim claim) {
                fuse.step();
                return instead.apply(this, claim);
            }
        };
    }

    /** Claims too much, and answers with what it would have leased. */
    private static List<Order> later(LaboratoryStore store, Claim claim, Duration early) {
        boolean putOff = store.healthy.openOrders(SampleOrders.SEMESTER, Optional.empty(), 1).stream()
                .anyMatch(order -> order.version() == 2);
        var now = putOff ? claim.now().plus(early) : claim.now();
        return store.healthy.claim(Claim.of(claim.task(), now, claim.lease(), claim.limit()));
    }

    private static Order tried(Order order) {
        Due due = order.due().orElseThrow();
        return order.withDue(Optional.of(Due.of(due.task(), due.notBefore(), due.attempts() + 1)));
    }

    private static List<Order> reversed(List<Order> orders) {
        var reversed = new ArrayList<>(orders);
        Collections.reverse(reversed);
        return reversed;
    }
}
