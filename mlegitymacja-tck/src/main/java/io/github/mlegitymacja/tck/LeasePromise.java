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

/** A lease keeps other workers away until it ends, and only them. */
abstract class LeasePromise extends StorePromise {

    private static final int ORDERS = 200;
    private static final Instant END_OF_LEASE = NOON.plus(LEASE);

    LeasePromise(OrderStoreContract contract) {
        super(contract);
    }

    @Test
    void leased_work_is_handed_to_no_other_worker() {
        stored(placed(0));
        submits(NOON);

        assertEquals(List.of(), submits(NOON));
        assertEquals(List.of(), submits(END_OF_LEASE.minus(MICROSECOND)));
    }

    @Test
    void the_work_of_a_worker_that_died_comes_back_when_its_lease_ends() {
        Order order = stored(placed(0));
        submits(NOON);

        assertEquals(List.of(order.id()), submits(END_OF_LEASE));
        assertEquals(List.of(), submits(END_OF_LEASE));
        assertEquals(List.of(order.id()), submits(END_OF_LEASE.plus(LEASE)));
    }

    @Test
    void a_lease_lasts_as_long_as_the_claim_wants() {
        Order order = stored(placed(0));
        store().claim(Claim.of(DueTask.SUBMIT, NOON, MICROSECOND, 1));
        store().claim(Claim.of(DueTask.SUBMIT, NOON.plus(MICROSECOND), Duration.ofDays(400), 1));

        Instant end = NOON.plus(MICROSECOND).plus(Duration.ofDays(400));
        assertEquals(List.of(), submits(end.minus(MICROSECOND)));
        assertEquals(List.of(order.id()), submits(end));
    }

    @Test
    void a_worker_can_store_what_it_has_done() {
        stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);

        assertHolds(saved(store().update(handedOver(claimed))));
    }

    @Test
    void others_can_change_leased_work_and_the_worker_is_told_of_the_conflict() {
        Order read = stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);

        Order changed = saved(store().update(read.handOverAttempted()));

        assertConflict(store().update(handedOver(claimed)));
        assertHolds(changed);
    }

    @Test
    void an_update_that_makes_leased_work_due_earlier_ends_the_lease() {
        stored(placed(0));
        Order claimed = claim(DueTask.SUBMIT, NOON, 1).get(0);
        Instant soon = NOON.plusSeconds(1);
        saved(store().update(claimed.withDue(Optional.of(Due.of(DueTask.SUBMIT, soon, 1)))));

        assertEquals(List.of(), submits(soon.minus(MICROSECOND)));
        assertEquals(List.of(claimed.id()), submits(soon));
    }

    @Test
    void of_two_workers_with_the_same_work_one_stores_its_outcome() {
        stored(placed(0));
        Order slow = claim(DueTask.SUBMIT, NOON, 1).get(0);
        Order quick = claim(DueTask.SUBMIT, END_OF_LEASE, 1).get(0);

        Order stored = saved(store().update(handedOver(quick)));

        assertConflict(store().update(handedOver(slow)));
        assertHolds(stored);
    }

    @Test
    void eight_workers_never_get_the_same_work() {
        List<OrderId> all = IntStream.range(0, ORDERS)
                .mapToObj(number -> stored(placed(number)).id())
                .toList();

        assertEquals(all, claimedByEight(NOON));
        assertEquals(List.of(), claimedByEight(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(all, claimedByEight(END_OF_LEASE));
    }

    /** What eight workers get who claim until nothing is left, in ascending order, with what occurs twice. */
    private List<OrderId> claimedByEight(Instant now) {
        var claimed = new ArrayList<OrderId>();
        Crowd.atOnce(member -> untilNothingIsLeft(now)).forEach(claimed::addAll);
        // A worker may find nothing while others have not finished taking the rest.
        claimed.addAll(untilNothingIsLeft(now));
        return claimed.stream().sorted().toList();
    }

    private List<OrderId> untilNothingIsLeft(Instant now) {
        var claimed = new ArrayList<OrderId>();
        List<Order> batch;
        do {
            batch = claim(DueTask.SUBMIT, now, 7);
            batch.forEach(order -> claimed.add(order.id()));
        } while (!batch.isEmpty() && claimed.size() <= ORDERS);
        return claimed;
    }

    private List<OrderId> submits(Instant now) {
        return claim(DueTask.SUBMIT, now, 10).stream().map(Order::id).toList();
    }

    private static Order handedOver(Order order) {
        var state = new OrderState.InProgress();
        return SampleOrders.with(order, state, Histories.continued(order.history(), state.status()));
    }
}
