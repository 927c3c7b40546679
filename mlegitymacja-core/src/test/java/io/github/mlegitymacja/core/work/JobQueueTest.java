package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobQueueTest {

    private static final Question.Kind<Order, Order> NEVER_ASKED = new Question.Kind<>(
            order -> order,
            orders -> Map.of(),
            (order, answer, time) -> PlannedUpdate.of(order, order, WorkOutcome.WAITING));

    private final JobQueue queue = new JobQueue();

    private void add(Lane lane, int jobs) {
        queue.add(List.fill(jobs, Job.withoutOrder(lane, () -> time -> {
            throw new IllegalStateException("not called");
        })));
    }

    private List<Lane> next(int calls) {
        return List.fill(calls, () -> queue.next(1).orElseThrow().jobs().head().lane());
    }

    @Test
    void withdrawals_and_submissions_take_turns() {
        add(Lane.SUBMIT, 3);
        add(Lane.WITHDRAW, 2);

        assertEquals(
                List.of(Lane.WITHDRAW, Lane.SUBMIT, Lane.WITHDRAW, Lane.SUBMIT, Lane.SUBMIT), next(5), "the turns");
    }

    @Test
    void polls_have_every_thirtieth_turn_while_others_wait() {
        add(Lane.POLL, 100);
        add(Lane.SUBMIT, 50);
        add(Lane.WITHDRAW, 50);

        List<Lane> turns = next(60);

        assertEquals(
                List.of(29, 59),
                turns.zipWithIndex().filter(turn -> turn._1 == Lane.POLL).map(turn -> turn._2));
    }

    @Test
    void polls_have_all_turns_when_nobody_else_waits() {
        add(Lane.SUBMIT, 1);
        add(Lane.POLL, 3);

        assertEquals(List.of(Lane.SUBMIT, Lane.POLL, Lane.POLL, Lane.POLL), next(4));
        assertEquals(Optional.empty(), queue.next(1));
    }

    /** Otherwise a call would be about the few orders that happen to be examined when a thread gets free. */
    @Test
    void orders_are_examined_until_there_are_enough_for_the_calls_that_are_made_at_once() {
        queue.add(List.range(0, 4).map(JobQueueTest::question));
        add(Lane.SUBMIT, 2);

        assertEquals(List.of(2, 0, 0, 2), List.fill(4, () -> questionsInNext(2)));
    }

    private int questionsInNext(int atOnce) {
        return queue.next(atOnce)
                .orElseThrow()
                .jobs()
                .count(job -> job.question().isPresent());
    }

    private static Job question(int number) {
        Order order = Orders.in(
                OrderStatus.PENDING, new StudentId("usos-" + number), Semester.winter(2026), Samples.FIRST_OF_OCTOBER);
        return Job.asking(Lane.SUBMIT, new Question<>(order, order, NEVER_ASKED, 2), Instant.MAX);
    }
}
