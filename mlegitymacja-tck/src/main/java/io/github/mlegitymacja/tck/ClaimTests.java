package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A claim returns due orders only, the earliest first, and leases them. */
abstract class ClaimTests extends AbstractStoreTests {

    ClaimTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void nothing_is_claimed_when_nothing_is_due() {
        stored(in(0, new OrderState.InProgress()));

        assertEquals(List.of(), claimAny(NOON));
    }

    @Test
    void work_can_be_claimed_from_its_not_before_time_on() {
        Order order = stored(placed(0));

        assertEquals(List.of(), claimAny(NOON.minus(MICROSECOND)));
        assertEquals(List.of(order.id()), ids(claimAny(NOON)));
    }

    @Test
    void long_overdue_work_can_be_claimed() {
        Order order = stored(placed(0));

        assertEquals(List.of(order.id()), ids(claimAny(NOON.plusSeconds(1_000_000_000))));
    }

    @Test
    void only_the_requested_task_is_claimed() {
        Order submit = stored(placed(0));
        Order poll = stored(due(in(1, new OrderState.InProgress()), DueTask.POLL, NOON));
        Order withdraw = stored(due(in(2, new OrderState.CancelledByUser()), DueTask.WITHDRAW, NOON));

        assertEquals(List.of(submit.id()), ids(claim(DueTask.SUBMIT, NOON, 10)));
        assertEquals(List.of(poll.id()), ids(claim(DueTask.POLL, NOON, 10)));
        assertEquals(List.of(withdraw.id()), ids(claim(DueTask.WITHDRAW, NOON, 10)));
    }

    @Test
    void the_earliest_due_work_is_claimed_first() {
        List<Integer> seconds = List.of(3, 1, 4, 0, 2);
        seconds.forEach(second -> stored(waiting(second)));

        List<OrderId> earliestFirst =
                IntStream.range(0, 5).mapToObj(SampleOrders::id).toList();
        assertEquals(earliestFirst, ids(claimAny(NOON.plusSeconds(10))));
    }

    @Test
    void a_claim_takes_no_more_than_its_limit_and_leaves_the_rest_claimable() {
        List<Integer> seconds = List.of(3, 1, 4, 0, 2);
        seconds.forEach(second -> stored(waiting(second)));
        Instant later = NOON.plusSeconds(10);

        assertEquals(List.of(SampleOrders.id(0), SampleOrders.id(1)), ids(claim(DueTask.SUBMIT, later, 2)));
        IntStream.range(2, 5).forEach(waiting -> assertStored(waiting(waiting).withVersion(1)));
        assertEquals(List.of(SampleOrders.id(2), SampleOrders.id(3)), ids(claim(DueTask.SUBMIT, later, 2)));
        assertEquals(List.of(SampleOrders.id(4)), ids(claim(DueTask.SUBMIT, later, 2)));
    }

    @Test
    void the_limit_of_a_claim_may_be_the_largest_int() {
        Order order = stored(placed(0));

        assertEquals(List.of(order.id()), ids(claim(DueTask.SUBMIT, NOON, Integer.MAX_VALUE)));
    }

    @Test
    void claiming_moves_not_before_to_the_end_of_the_lease_and_records_the_claim_and_changes_nothing_else() {
        Due before = Due.of(DueTask.POLL, NOON, 3);
        Order order = stored(
                in(0, new OrderState.ReadyForPickup(SampleOrders.ACTIVATION)).withDue(Optional.of(before)));
        Instant now = NOON.plusSeconds(7);

        List<Order> claimed = claim(DueTask.POLL, now, 10);

        Order leased = order.withDue(Optional.of(Due.of(DueTask.POLL, now.plus(LEASE), 3, Optional.of(now))));
        assertEquals(List.of(leased), claimed);
        assertStored(leased);
    }

    @Test
    void each_claim_records_its_time() {
        stored(placed(0));
        for (Instant now : List.of(NOON, NOON.plus(LEASE).plus(MICROSECOND))) {
            Order claimed = claimAny(now).get(0);

            assertEquals(Optional.of(now), claimed.due().flatMap(Due::lastClaimed));
            assertStored(claimed);
        }
    }

    @Test
    void claiming_does_not_change_the_version() {
        Order order = stored(placed(0));

        Order claimed = claimAny(NOON).get(0);

        assertEquals(order.version(), claimed.version());
        assertEquals(order.version(), reread(order).orElseThrow().version());
    }

    @Test
    void orders_that_were_erased_or_have_nothing_due_are_not_claimed() {
        Order done = stored(due(in(0, new OrderState.CancelledByUser()), DueTask.WITHDRAW, NOON));
        saved(store().update(done.withDue(Optional.empty())));
        stored(in(1, new OrderState.CancelledByUser()));
        store().erase(SampleOrders.student(1));

        assertEquals(List.of(), claimAny(NOON.plusSeconds(10)));
    }

    @Test
    void postponed_work_can_be_claimed_at_its_new_time() {
        Order order = stored(placed(0));
        saved(store().update(due(order, DueTask.SUBMIT, NOON.plusSeconds(60))));

        assertEquals(List.of(), claimAny(NOON.plusSeconds(59)));
        assertEquals(List.of(order.id()), ids(claimAny(NOON.plusSeconds(60))));
    }

    /** Claims due work of every task. */
    private List<Order> claimAny(Instant now) {
        return Stream.of(DueTask.values())
                .flatMap(task -> claim(task, now, 10).stream())
                .toList();
    }

    /** Returns the order with the given number, due that many seconds after noon. */
    private static Order waiting(int second) {
        return due(placed(second), DueTask.SUBMIT, NOON.plusSeconds(second));
    }

    private static Order due(Order order, DueTask task, Instant notBefore) {
        return order.withDue(Optional.of(Due.of(task, notBefore)));
    }

    private static List<OrderId> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }
}
