package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ministry takes six seconds for each call. */
class SlowCallsTest {

    private static final Duration CALL = Duration.ofSeconds(6);

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);

    private List<Order> place(int orders) {
        return IntStream.range(0, orders)
                .mapToObj(i -> university.order(university.enrol("usos-" + i)))
                .toList();
    }

    private SubmitAnswer accept() {
        university.wait(CALL);
        return new SubmitAnswer.Accepted(Optional.empty());
    }

    @Test
    void an_outcome_is_stored_before_the_next_call_begins() {
        List<Order> orders = place(100);
        var stored = new ArrayList<Long>();
        ministry.submit = submission -> {
            stored.add(orders.stream()
                    .filter(order -> university.stored(order).status() == OrderStatus.IN_PROGRESS)
                    .count());
            return accept();
        };

        university.work().tick();

        assertEquals(IntStream.range(0, 100).mapToObj(Long::valueOf).toList(), stored);
    }

    @Test
    void no_call_begins_with_less_than_half_of_the_lease_left() {
        List<Order> orders = place(200);
        var shortest = new ArrayList<Duration>();
        ministry.submit = submission -> {
            Due due = university
                    .store
                    .find(submission.order())
                    .orElseThrow()
                    .due()
                    .orElseThrow();
            shortest.add(Duration.between(university.now(), due.notBefore()));
            return accept();
        };

        university.work().tick();

        assertEquals(200, shortest.size());
        assertTrue(shortest.stream().allMatch(left -> left.compareTo(Duration.ofMinutes(5)) >= 0), shortest::toString);
        assertTrue(orders.stream().allMatch(order -> university.stored(order).status() == OrderStatus.IN_PROGRESS));
    }

    @Test
    void a_new_order_and_a_withdrawal_do_not_wait_for_many_polls() {
        List<Order> orders = place(300);
        university.work().submit();
        university.work().submit();
        university.work().submit();
        university.wait(Duration.ofDays(1));
        Map<OrderId, Instant> begun = new HashMap<>();
        var clicked = new ArrayList<Instant>();
        var placed = new ArrayList<Order>();
        ministry.status = id -> {
            if (ministry.polled.size() == 10) {
                clicked.add(university.now());
                placed.add(university.order(university.enrol("new")));
                university.cancel(orders.get(299));
            }
            university.wait(CALL);
            return new StatusAnswer.Processing(Optional.empty());
        };
        ministry.submit = submission -> {
            begun.put(submission.order(), university.now());
            return accept();
        };
        ministry.withdraw = id -> {
            begun.put(id, university.now());
            university.wait(CALL);
            return new WithdrawAnswer.Withdrawn();
        };

        university.work().tick();

        assertBegunWithin(Duration.ofSeconds(15), orders.get(299), clicked.get(0), begun);
        // The poll that was running and the withdrawal come first, and then it may be the turn of a poll.
        assertBegunWithin(Duration.ofSeconds(24), placed.get(0), clicked.get(0), begun);
    }

    private static void assertBegunWithin(Duration limit, Order order, Instant clicked, Map<OrderId, Instant> begun) {
        Instant call = Optional.ofNullable(begun.get(order.id())).orElseThrow();
        assertTrue(call.isBefore(clicked.plus(limit)), clicked + " " + call);
    }

    @Test
    void polls_go_on_while_many_orders_are_submitted() {
        Order waiting = university.inProgress(university.enrol("waiting"));
        university.waitUntilDue(waiting);
        place(300);
        ministry.submit = submission -> accept();

        var submittedAtPoll = new ArrayList<Integer>();
        ministry.status = id -> {
            submittedAtPoll.add(ministry.submitted.size());
            university.wait(CALL);
            return new StatusAnswer.Collected();
        };
        university.work().tick();

        assertTrue(submittedAtPoll.get(0) < 30, submittedAtPoll + " submissions came before the poll");
    }
}
