package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A leased order is not claimed again until its lease ends, but it can be updated. */
abstract class LeaseTests extends AbstractStoreTests {

    private static final int ORDERS = 200;
    private static final Instant END_OF_LEASE = NOON.plus(LEASE);

    LeaseTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void leased_work_is_not_given_to_another_worker() {
        stored(placed(0));
        claimSubmits(NOON);

        assertEquals(List.of(), claimSubmits(NOON));
        assertEquals(List.of(), claimSubmits(END_OF_LEASE.minus(MICROSECOND)));
    }

    @Test
    void work_of_a_dead_worker_can_be_claimed_again_when_its_lease_ends() {
        Order order = stored(placed(0));
        claimSubmits(NOON);

        assertEquals(List.of(order.id()), claimSubmits(END_OF_LEASE));
        assertEquals(List.of(), claimSubmits(END_OF_LEASE));
        assertEquals(List.of(order.id()), claimSubmits(END_OF_LEASE.plus(LEASE)));
    }

    @Test
    void a_lease_lasts_as_long_as_the_claim_requests() {
        Order order = stored(placed(0));
        store().claim(Claim.of(DueTask.SUBMIT, NOON, MICROSECOND, 1));
        store().claim(Claim.of(DueTask.SUBMIT, NOON.plus(MICROSECOND), Duration.ofDays(400), 1));

        Instant end = NOON.plus(MICROSECOND).plus(Duration.ofDays(400));
        assertEquals(List.of(), claimSubmits(end.minus(MICROSECOND)));
        assertEquals(List.of(order.id()), claimSubmits(end));
    }

    @Test
    void a_worker_can_store_its_result() {
        stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);

        saved(store().update(submitted(claimed)));

        assertStored(submitted(claimed).withVersion(2));
    }

    @Test
    void others_can_update_a_leased_order_and_the_worker_gets_a_conflict() {
        Order read = stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);

        Order changed = saved(store().update(read.withSubmissionAttempted()));

        assertConflict(store().update(submitted(claimed)));
        assertStored(changed);
    }

    @Test
    void an_update_that_makes_leased_work_due_earlier_ends_the_lease() {
        stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);
        Instant soon = NOON.plusSeconds(1);
        saved(store().update(claimed.withDue(Optional.of(Due.of(DueTask.SUBMIT, soon, 1)))));

        assertEquals(List.of(), claimSubmits(soon.minus(MICROSECOND)));
        assertEquals(List.of(claimed.id()), claimSubmits(soon));
    }

    @Test
    void only_one_of_two_workers_with_the_same_order_stores_its_result() {
        stored(placed(0));
        Order slow = claim(DueTask.SUBMIT, NOON, 1).get(0);
        Order quick = claim(DueTask.SUBMIT, END_OF_LEASE, 1).get(0);

        Order stored = saved(store().update(submitted(quick)));

        assertConflict(store().update(submitted(slow)));
        assertStored(stored);
    }

    @Test
    void eight_concurrent_workers_never_get_the_same_order() {
        List<OrderId> all = IntStream.range(0, ORDERS)
                .mapToObj(number -> stored(placed(number)).id())
                .toList();

        assertEquals(all, claimedByEight(NOON));
        assertEquals(List.of(), claimedByEight(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(all, claimedByEight(END_OF_LEASE));
    }

    /** Lets eight workers claim until nothing is left. Returns the claimed ids in ascending order, with duplicates. */
    private List<OrderId> claimedByEight(Instant now) {
        var claimed = new ArrayList<OrderId>();
        ParallelCalls.run(thread -> claimUntilNothingIsLeft(now)).forEach(claimed::addAll);
        // A worker can find nothing although others have not leased all of the rest yet.
        claimed.addAll(claimUntilNothingIsLeft(now));
        return claimed.stream().sorted().toList();
    }

    private List<OrderId> claimUntilNothingIsLeft(Instant now) {
        var claimed = new ArrayList<OrderId>();
        List<Order> batch;
        do {
            batch = claim(DueTask.SUBMIT, now, 7);
            batch.forEach(order -> claimed.add(order.id()));
        } while (!batch.isEmpty() && claimed.size() <= ORDERS);
        return claimed;
    }

    private List<OrderId> claimSubmits(Instant now) {
        return claim(DueTask.SUBMIT, now, 10).stream().map(Order::id).toList();
    }

    private static Order submitted(Order order) {
        var state = new OrderState.InProgress();
        return SampleOrders.with(order, state, SampleHistories.continued(order.history(), state.status()));
    }
}
