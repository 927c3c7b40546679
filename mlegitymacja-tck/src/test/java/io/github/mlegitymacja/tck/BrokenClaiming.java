package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores that hand out the wrong work. */
final class BrokenClaiming {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private BrokenClaiming() {}

    static Stream<BrokenAdapter<LaboratoryStore>> stores() {
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

    static LaboratoryStore claiming(BiFunction<LaboratoryStore, Claim, List<Order>> instead) {
        return new LaboratoryStore() {
            @Override
            public synchronized List<Order> claim(Claim claim) {
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
