package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kept changes are claimed by one worker at a time. */
abstract class DeliveryClaimTests extends AbstractOutboxTests {

    private static final Duration A_DAY = Duration.ofDays(1);

    DeliveryClaimTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    void startKeepingChanges() {
        outbox().startKeepingChanges();
    }

    @AfterEach
    void restoreConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    @Test
    void claimed_changes_are_not_claimed_again_until_the_lease_ends() {
        Order order = stored(placed(0));

        assertEquals(List.of(after(0, order)), claimChanges(NOON));

        assertEquals(List.of(), claimChanges(NOON));
        assertEquals(List.of(), claimChanges(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(List.of(after(0, order)), claimChanges(END_OF_LEASE));
        assertEquals(List.of(), claimChanges(END_OF_LEASE));
    }

    @Test
    void changes_that_a_wrong_clock_has_claimed_are_due_after_its_correction() {
        Order order = stored(placed(0));
        claimChanges(NOON.plus(A_DAY));

        store().advanceClaimedAfter(NOON);

        assertEquals(List.of(), claimChanges(NOON.minus(MICROSECOND)));
        assertEquals(List.of(after(0, order)), claimChanges(NOON));
    }

    @Test
    void changes_that_a_wrong_clock_has_claimed_again_are_due_after_its_correction() {
        Order order = stored(placed(0));
        claimChanges(NOON);
        claimChanges(NOON.plus(A_DAY));

        store().advanceClaimedAfter(END_OF_LEASE);

        assertEquals(List.of(), claimChanges(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(List.of(after(0, order)), claimChanges(END_OF_LEASE));
    }

    @Test
    void changes_that_a_wrong_clock_has_stored_are_due_after_its_correction() {
        Instant yesterday = NOON.minus(A_DAY);
        stored(placed(0));
        assertEquals(List.of(), claimChanges(yesterday));

        store().advanceClaimedAfter(yesterday);

        assertEquals(1, claimChanges(yesterday).size());
        assertEquals(List.of(), claimChanges(yesterday));
    }

    @Test
    void changes_that_were_claimed_until_the_instant_stay_with_their_worker() {
        stored(placed(0));
        claimChanges(NOON);

        store().advanceClaimedAfter(NOON);

        assertEquals(List.of(), claimChanges(NOON));
    }

    @Test
    void the_lease_of_changes_lasts_as_long_as_the_claim_requests() {
        stored(placed(0));
        outbox().claimChanges(NOON, MICROSECOND, 1);
        outbox().claimChanges(NOON.plus(MICROSECOND), Duration.ofDays(400), 1);

        Instant end = NOON.plus(MICROSECOND).plus(Duration.ofDays(400));
        assertEquals(List.of(), claimChanges(end.minus(MICROSECOND)));
        assertEquals(1, claimChanges(end).size());
    }

    @Test
    void a_change_that_is_stored_during_a_lease_does_not_end_it() {
        Order order = stored(placed(0));
        claimChanges(NOON);

        Order changed = updated(continued(order));

        assertEquals(List.of(), claimChanges(END_OF_LEASE.minus(MICROSECOND)));
        assertEquals(List.of(after(0, changed)), claimChanges(END_OF_LEASE));
    }

    @Test
    void the_changes_that_wait_longest_are_claimed_first_and_no_more_than_the_limit() {
        for (int number = 0; number < 5; number++) {
            Instant time = NOON.minusSeconds(number);
            Order order = placed(id(number), student(number), SEMESTER, time);
            stored(SampleOrders.with(order, order.state(), List.of(SampleHistories.placed(time))));
        }

        assertIds(List.of(id(4), id(3)), outbox().claimChanges(NOON, LEASE, 2).readable());
        assertIds(List.of(id(2), id(1)), outbox().claimChanges(NOON, LEASE, 2).readable());
        assertIds(List.of(id(0)), outbox().claimChanges(NOON, LEASE, 2).readable());
        assertIds(List.of(), outbox().claimChanges(NOON, LEASE, 2).readable());
    }

    @Test
    void eight_concurrent_workers_never_get_the_same_changes() {
        List<OrderId> all = IntStream.range(0, 100)
                .mapToObj(number -> stored(placed(number)).id())
                .toList();

        var claimed = new ArrayList<OrderId>();
        ParallelCalls.run(thread -> claimUntilNothingIsLeft()).forEach(claimed::addAll);
        // A worker can find nothing although others have not leased all of the rest yet.
        claimed.addAll(claimUntilNothingIsLeft());

        assertEquals(all, claimed.stream().sorted().toList());
    }

    @Test
    void a_claim_of_changes_rejects_a_lease_or_a_limit_that_is_not_positive() {
        for (int number : List.of(0, -1, Integer.MIN_VALUE)) {
            assertThrows(IllegalArgumentException.class, () -> outbox().claimChanges(NOON, LEASE, number));
            assertThrows(
                    IllegalArgumentException.class, () -> outbox().claimChanges(NOON, Duration.ofNanos(number), 1));
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_argument_throws_a_null_pointer_exception_in_a_delivery() {
        assertThrows(NullPointerException.class, () -> outbox().claimChanges(null, LEASE, 1));
        assertThrows(NullPointerException.class, () -> outbox().claimChanges(NOON, null, 1));
        assertThrows(NullPointerException.class, () -> outbox().confirm(null, List.of()));
        assertThrows(NullPointerException.class, () -> outbox().confirm(NOON, null));
        assertThrows(NullPointerException.class, () -> outbox().confirm(NOON, Collections.singletonList(null)));
    }

    @Test
    void a_delivery_over_a_broken_connection_throws_an_infrastructure_exception_and_changes_nothing() {
        var connection = Assume.implementing(contract, BreakableConnection.class);
        Order order = stored(placed(0));
        connection.breakConnection();

        assertThrows(InfrastructureException.class, () -> claimChanges(NOON));
        assertThrows(InfrastructureException.class, () -> confirm(order, 1));
        assertThrows(InfrastructureException.class, () -> outbox().oldestKeptSince());

        connection.restoreConnection();
        assertEquals(List.of(after(0, order)), claimChanges(NOON));
    }

    private List<OrderId> claimUntilNothingIsLeft() {
        var claimed = new ArrayList<OrderId>();
        boolean found = true;
        while (found) {
            var batch = outbox().claimChanges(NOON, LEASE, 7).readable();
            batch.forEach(kept -> claimed.add(kept.order().id()));
            found = !batch.isEmpty() && claimed.size() <= 100;
        }
        return claimed;
    }
}
