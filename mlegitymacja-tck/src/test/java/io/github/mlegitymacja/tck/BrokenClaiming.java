package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Stores whose claims return the wrong orders. */
final class BrokenClaiming {

    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    private BrokenClaiming() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                broken(
                        "returns work a microsecond too early",
                        () -> claiming((store, claim) -> store.delegate
                                .claim(Claim.of(
                                        claim.task(), claim.now().plus(MICROSECOND), claim.lease(), claim.limit()))
                                .readable()),
                        "work_can_be_claimed_from_its_not_before_time_on",
                        "claiming_moves_not_before_to_the_end_of_the_lease_and_records_the_claim_and_changes_nothing_else"),
                broken(
                        "returns postponed work too early",
                        () -> claiming((store, claim) -> claimLater(store, claim, Duration.ofSeconds(10))),
                        "postponed_work_can_be_claimed_at_its_new_time"),
                broken(
                        "ignores work that is overdue by a year",
                        () -> claiming((store, claim) -> store.delegate.claim(claim).readable().stream()
                                .filter(order ->
                                        claim.now().isBefore(order.orderedAt().plus(Duration.ofDays(365))))
                                .toList()),
                        "long_overdue_work_can_be_claimed"),
                broken(
                        "ignores the task",
                        () -> claiming((store, claim) -> Stream.of(DueTask.values())
                                .flatMap(task -> store
                                        .delegate
                                        .claim(Claim.of(task, claim.now(), claim.lease(), claim.limit()))
                                        .readable()
                                        .stream())
                                .toList()),
                        "only_the_requested_task_is_claimed"),
                broken(
                        "returns orders with nothing due",
                        () -> claiming((store, claim) -> Stream.concat(
                                        store.delegate.claim(claim).readable().stream(),
                                        store
                                                .delegate
                                                .openOrders(SampleOrders.SEMESTER, Optional.empty(), 1)
                                                .readable()
                                                .stream()
                                                .filter(order -> order.due().isEmpty()))
                                .toList()),
                        "nothing_is_claimed_when_nothing_is_due"),
                broken(
                        "returns the latest work first",
                        () -> claiming((store, claim) ->
                                reversed(store.delegate.claim(claim).readable())),
                        "the_earliest_due_work_is_claimed_first"),
                broken(
                        "ignores the limit",
                        () -> claiming((store, claim) -> store.delegate
                                .claim(Claim.of(claim.task(), claim.now(), claim.lease(), 1000))
                                .readable()),
                        "a_claim_takes_no_more_than_its_limit_and_leaves_the_rest_claimable"),
                broken(
                        "claims one order more than the limit",
                        () -> claiming((store, claim) -> store
                                .delegate
                                .claim(Claim.of(claim.task(), claim.now(), claim.lease(), claim.limit() + 1))
                                .readable()
                                .stream()
                                .limit(claim.limit())
                                .toList()),
                        "the_limit_of_a_claim_may_be_the_largest_int",
                        "a_claim_takes_no_more_than_its_limit_and_leaves_the_rest_claimable"),
                broken(
                        "counts a claim as an attempt",
                        () -> claiming((store, claim) -> store.delegate.claim(claim).readable().stream()
                                .map(BrokenClaiming::withOneMoreAttempt)
                                .toList()),
                        "claiming_moves_not_before_to_the_end_of_the_lease_and_records_the_claim_and_changes_nothing_else"),
                broken(
                        "records only the first claim",
                        () -> {
                            Map<OrderId, Optional<Instant>> first = new HashMap<>();
                            return claiming((store, claim) -> store.delegate.claim(claim).readable().stream()
                                    .map(order -> claimedAt(
                                            first.computeIfAbsent(
                                                    order.id(),
                                                    id -> order.due().flatMap(Due::lastClaimed)),
                                            order))
                                    .toList());
                        },
                        "each_claim_records_its_time"),
                broken(
                        "increments the version with each claim",
                        () -> claiming((store, claim) -> store.delegate.claim(claim).readable().stream()
                                .map(order -> AbstractStoreTests.saved(store.delegate.update(order)))
                                .toList()),
                        "claiming_does_not_change_the_version",
                        "others_can_update_a_leased_order_and_the_worker_gets_a_conflict"));
    }

    static InMemoryStoreWithFaults claiming(BiFunction<InMemoryStoreWithFaults, Claim, List<Order>> replacement) {
        return new InMemoryStoreWithFaults() {
            @Override
            synchronized List<Order> claimed(Claim claim) {
                connection.step();
                return replacement.apply(this, claim);
            }
        };
    }

    /** Claims at a later time if an order was updated. */
    private static List<Order> claimLater(InMemoryStoreWithFaults store, Claim claim, Duration late) {
        boolean postponed = store.delegate.openOrders(SampleOrders.SEMESTER, Optional.empty(), 1).readable().stream()
                .anyMatch(order -> order.version() == 2);
        var now = postponed ? claim.now().plus(late) : claim.now();
        return store.delegate
                .claim(Claim.of(claim.task(), now, claim.lease(), claim.limit()))
                .readable();
    }

    private static Order claimedAt(Optional<Instant> lastClaimed, Order order) {
        return order.withDue(order.due().map(due -> Due.of(due.task(), due.notBefore(), due.attempts(), lastClaimed)));
    }

    private static Order withOneMoreAttempt(Order order) {
        Due due = order.due().orElseThrow();
        return order.withDue(Optional.of(Due.of(due.task(), due.notBefore(), due.attempts() + 1, due.lastClaimed())));
    }

    private static List<Order> reversed(List<Order> orders) {
        var reversed = new ArrayList<>(orders);
        Collections.reverse(reversed);
        return reversed;
    }
}
