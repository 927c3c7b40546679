package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static io.github.mlegitymacja.tck.SampleOrders.id;
import static io.github.mlegitymacja.tck.SampleOrders.in;
import static io.github.mlegitymacja.tck.SampleOrders.placed;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work that a clock that was ahead has put off can be made due again. */
abstract class ClockTests extends AbstractStoreTests {

    private static final Instant LIMIT = NOON.plusSeconds(60);
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    ClockTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void work_that_was_claimed_after_the_instant_becomes_due_at_the_instant() {
        Order order = stored(claimed(0, LIMIT.plus(MICROSECOND), TOMORROW));

        assertEquals(1, store().advanceClaimedAfter(LIMIT));

        assertStored(claimed(0, LIMIT, LIMIT).withVersion(order.version()));
        assertEquals(List.of(), claim(DueTask.POLL, LIMIT.minus(MICROSECOND), 10));
        assertEquals(1, claim(DueTask.POLL, LIMIT, 10).size());
    }

    @Test
    void a_lease_of_a_dead_worker_whose_clock_was_ahead_is_ended() {
        stored(placed(0));
        claim(DueTask.SUBMIT, TOMORROW, 10);

        assertEquals(1, store().advanceClaimedAfter(LIMIT));

        assertStored(
                placed(0).withVersion(1).withDue(Optional.of(Due.of(DueTask.SUBMIT, LIMIT, 0, Optional.of(LIMIT)))));
    }

    @Test
    void work_that_was_never_claimed_becomes_due_if_it_was_ordered_after_the_instant() {
        stored(placed(id(0), student(0), SEMESTER, TOMORROW));
        Order order = stored(placed(id(1), student(1), SEMESTER, LIMIT));

        assertEquals(1, store().advanceClaimedAfter(LIMIT));

        Order advanced = placed(id(0), student(0), SEMESTER, TOMORROW);
        assertStored(advanced.withVersion(1).withDue(Optional.of(Due.of(DueTask.SUBMIT, LIMIT))));
        assertStored(order);
    }

    @Test
    void work_that_is_due_earlier_stays_due_then() {
        stored(claimed(0, TOMORROW, NOON));

        assertEquals(1, store().advanceClaimedAfter(LIMIT));

        assertStored(claimed(0, LIMIT, NOON).withVersion(2));
    }

    @Test
    void work_that_was_claimed_until_the_instant_does_not_change() {
        Order before = stored(claimed(0, NOON, TOMORROW));
        Order then = stored(claimed(1, LIMIT, TOMORROW));
        Order never =
                stored(in(2, new OrderState.InProgress()).withDue(Optional.of(Due.of(DueTask.POLL, TOMORROW, 3))));

        assertEquals(0, store().advanceClaimedAfter(LIMIT));

        assertStored(before);
        assertStored(then);
        assertStored(never);
    }

    @Test
    void an_order_with_nothing_due_that_was_ordered_after_the_instant_does_not_change() {
        Order order = stored(SampleOrders.with(
                placed(id(0), student(0), SEMESTER, TOMORROW),
                new OrderState.Collected(),
                SampleOrders.history(OrderStatus.COLLECTED)));

        assertEquals(0, store().advanceClaimedAfter(LIMIT));

        assertStored(order);
    }

    @Test
    void every_order_is_made_due_and_counted_once() {
        for (int number = 0; number < 30; number++) {
            stored(claimed(number, TOMORROW, TOMORROW));
        }
        stored(claimed(30, NOON, NOON));

        assertEquals(30, store().advanceClaimedAfter(LIMIT));
        assertEquals(0, store().advanceClaimedAfter(LIMIT));

        assertEquals(31, claim(DueTask.POLL, LIMIT, 100).size());
    }

    @Test
    void the_worker_that_has_the_order_can_store_its_outcome_in_spite_of_a_corrected_clock() {
        stored(placed(0));
        Order outcome = claim(DueTask.SUBMIT, TOMORROW, 1).get(0).withSubmissionAttempted();

        store().advanceClaimedAfter(LIMIT);

        assertStored(saved(store().update(outcome)));
    }

    @Test
    void a_corrected_clock_keeps_attempts_and_the_reason_why_work_is_stuck() {
        Due stuck = claimed(0, TOMORROW, TOMORROW).due().orElseThrow().stuckBecause(Optional.of(SampleOrders.REASON));
        Order order = stored(claimed(0, TOMORROW, TOMORROW).withDue(Optional.of(stuck)));

        store().advanceClaimedAfter(LIMIT);

        assertStored(order.withDue(Optional.of(stuck.at(LIMIT).claimedAt(LIMIT))));
    }

    private static Order claimed(int number, Instant lastClaimed, Instant notBefore) {
        var poll = Due.of(DueTask.POLL, notBefore, 3, Optional.of(lastClaimed));
        return in(number, new OrderState.InProgress()).withDue(Optional.of(poll));
    }
}
