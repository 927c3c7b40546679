package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Tests the submission of orders ({@code docs/protocol.md}, steps 2, 6 and 7; guarantees I1, I2, I3 and I6, as far as
 * one worker and one order can break them).
 */
class SubmissionTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_accepted_order_is_in_progress_and_polled_when_the_ministry_suggests() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            assertEquals(order.id(), submission.order());
            assertEquals(Students.eligible("usos-1"), submission.student());
            assertEquals(order.semester(), submission.semester());
            assertEquals(order.validUntil(), submission.validUntil());
            return new SubmitAnswer.Accepted(Optional.of(Duration.ofMinutes(3)));
        };

        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());

        Order submitted = university.stored(order);
        assertEquals(OrderStatus.IN_PROGRESS, submitted.status());
        assertDue(submitted, DueTask.POLL, Duration.ofMinutes(3), 0);
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.SUBMIT), events(submitted));
    }

    @Test
    void without_a_suggestion_the_first_poll_comes_after_the_first_wait_of_the_backoff() {
        Order order = university.inProgress(student);

        assertDue(order, DueTask.POLL, Duration.ofSeconds(30), 0);
    }

    @Test
    void a_refused_order_was_submitted_and_has_failed() {
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);
        Order order = university.order(student);

        assertOutcome(WorkOutcome.FAILED, university.work().submit());

        Order failed = university.stored(order);
        assertEquals(new OrderState.Failed(Students.REASON), failed.state());
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.SUBMIT, OrderEvent.FAIL), events(failed));
        assertEquals(Optional.empty(), failed.due());
    }

    @Test
    void while_the_ministry_is_down_the_stored_wait_doubles_up_to_an_hour() {
        ministry.submit = submission -> {
            throw new InfrastructureException("down", null);
        };
        Order order = university.order(student);

        for (long seconds : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            assertOutcome(WorkOutcome.UNAVAILABLE, university.work().submit());
            Order waiting = university.stored(order);
            assertEquals(Duration.ofSeconds(seconds), wait(waiting));
            assertTrue(waiting.mayBeKnownToMinistry());
            university.wait(Duration.ofSeconds(seconds).minusMillis(1));
            assertEquals(0, university.work().submit().total());
            university.waitUntilDue(order);
        }
        assertEquals(9, university.stored(order).due().orElseThrow().attempts());

        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
        assertDue(university.stored(order), DueTask.POLL, Duration.ofSeconds(30), 0);
    }

    @Test
    void a_suggested_wait_is_limited_to_between_30_seconds_and_a_day() {
        Order order = university.order(student);
        assertEquals(Duration.ofMinutes(5), waitAfterHint(order, Duration.ofMinutes(5)));
        assertEquals(Duration.ofDays(1), waitAfterHint(order, Duration.ofDays(400)));
        assertEquals(Duration.ofSeconds(30), waitAfterHint(order, Duration.ofSeconds(-1)));
    }

    private Duration waitAfterHint(Order order, Duration hint) {
        ministry.submit = submission -> {
            throw new InfrastructureException("down", null, hint);
        };
        university.waitUntilDue(order);
        university.work().submit();
        return wait(university.stored(order));
    }

    @Test
    void an_order_waits_until_an_older_one_is_withdrawn() {
        Order older = university.inProgress(student);
        Order newer = university.service().renew(student, older.id()).get();

        assertOutcome(WorkOutcome.BLOCKED, university.work().submit());
        assertDue(university.stored(newer), DueTask.SUBMIT, Duration.ofSeconds(30), 1);
        assertEquals(List.of(older.id()), ministry.submitted);

        university.work().withdraw();
        university.waitUntilDue(newer);
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
    }

    @Test
    void an_order_does_not_wait_for_the_withdrawal_of_an_expired_document() {
        Order old = university.inProgress(student);
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);
        university.waitUntil(LocalDate.of(2027, 4, 1));
        Order newer = university.service().renew(student, old.id()).get();

        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());

        assertTrue(university.stored(old).isDue(DueTask.WITHDRAW));
        assertEquals(List.of(old.id(), newer.id()), ministry.submitted);
    }

    @Test
    void an_expired_order_is_not_submitted() {
        Order order = university.order(student);
        university.waitUntil(LocalDate.of(2027, 4, 1));

        assertOutcome(WorkOutcome.LAPSED, university.work().submit());

        assertEquals(List.of(), ministry.submitted);
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void the_order_of_a_student_who_does_not_meet_the_conditions_waits_until_the_student_does() {
        Order order = university.order(student);
        university.registry.put(Students.lacking("usos-1", Set.of(StandardUnmetCondition.NO_PHOTO)));

        assertOutcome(WorkOutcome.INELIGIBLE, university.work().submit());

        assertEquals(order.state(), university.stored(order).state());
        assertDue(university.stored(order), DueTask.SUBMIT, Duration.ofSeconds(30), 1);
        assertEquals(List.of(), ministry.submitted);

        university.enrol("usos-1");
        university.waitUntilDue(order);
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
    }

    @Test
    void the_order_of_a_student_whom_the_registry_does_not_find_waits() {
        Order order = university.order(student);
        university.registry.remove(student);

        assertOutcome(WorkOutcome.MISSING, university.work().submit());

        assertEquals(order.state(), university.stored(order).state());
        assertDue(university.stored(order), DueTask.SUBMIT, Duration.ofSeconds(30), 1);
        assertEquals(List.of(), ministry.submitted);
    }

    @Test
    void the_document_is_not_valid_longer_than_the_entitlement_known_at_the_submission() {
        Order order = university.order(student);
        LocalDate end = LocalDate.of(2026, 10, 31);
        university.registry.put(
                Students.eligible("usos-1").toBuilder().entitledUntil(end).build());

        var submitted = new ArrayList<LocalDate>();
        ministry.submit = submission -> {
            submitted.add(submission.validUntil());
            return new SubmitAnswer.Accepted(Optional.empty());
        };
        university.work().submit();

        assertEquals(List.of(end), submitted);
        assertEquals(end, university.stored(order).validUntil());
    }

    /** The ministry ignores the content of a repeated submission. */
    @Test
    void a_repeated_submission_keeps_the_validity_of_the_first_one() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new InfrastructureException("answer lost", null);
        };
        university.work().submit();
        university.registry.put(Students.eligible("usos-1").toBuilder()
                .entitledUntil(LocalDate.of(2026, 10, 31))
                .build());
        university.waitUntilDue(order);
        university.work().submit();

        assertEquals(order.validUntil(), university.stored(order).validUntil());
    }

    @Test
    void a_lapsed_order_is_not_submitted() {
        Order order = university.order(student);
        university.waitUntil(LocalDate.of(2027, 10, 1));

        assertOutcome(WorkOutcome.LAPSED, university.work().submit());

        assertEquals(Optional.empty(), university.stored(order).due());
        assertEquals(order.history(), university.stored(order).history());
        assertEquals(List.of(), ministry.submitted);
        assertEquals(0, university.work().runOnce().total());
    }

    @Test
    void an_order_that_the_ministry_lost_is_submitted_again_and_stays_in_progress() {
        Order order = university.inProgress(student);
        ministry.status = id -> new StatusAnswer.Unknown();
        university.waitUntilDue(order);
        university.work().poll();
        assertDue(university.stored(order), DueTask.SUBMIT, Duration.ofSeconds(30), 1);

        university.waitUntilDue(order);
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());

        assertEquals(order.history(), university.stored(order).history());
        assertDue(university.stored(order), DueTask.POLL, Duration.ofSeconds(60), 1);
        assertEquals(List.of(order.id(), order.id()), ministry.submitted);
    }

    @Test
    void an_order_that_the_ministry_lost_and_now_refuses_has_failed() {
        Order order = university.inProgress(student);
        ministry.status = id -> new StatusAnswer.Unknown();
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);
        university.waitUntilDue(order);
        university.work().poll();
        university.waitUntilDue(order);

        assertOutcome(WorkOutcome.FAILED, university.work().submit());
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.SUBMIT, OrderEvent.FAIL), events(university.stored(order)));
    }

    @Test
    void the_attempt_is_stored_before_the_ministry_is_called() {
        Order order = university.order(student);
        assertFalse(order.mayBeKnownToMinistry());
        ministry.submit = submission -> {
            assertTrue(university.stored(order).mayBeKnownToMinistry());
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
    }

    @Test
    void the_submission_of_a_dead_worker_is_repeated_when_its_lease_has_ended() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().submit());
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());

        university.wait(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(0, university.work().submit().total());
        university.wait(Duration.ofMillis(1));
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
        assertEquals(List.of(order.id(), order.id()), ministry.submitted);
    }

    @Test
    void an_order_cancelled_after_a_worker_died_while_submitting_it_is_due_for_withdrawal() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().submit());

        assertTrue(university.service().cancel(student, order.id()).get().isDue(DueTask.WITHDRAW));
    }

    @Test
    void an_order_closed_and_withdrawn_while_it_was_submitted_is_withdrawn_again() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            university.cancel(order);
            university.work().withdraw();
            assertEquals(Optional.empty(), university.stored(order).due());
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(WorkOutcome.OVERTAKEN, university.work().submit());

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        assertDue(university.stored(order), DueTask.WITHDRAW, Duration.ZERO, 0);
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());
        assertEquals(List.of(order.id(), order.id()), ministry.withdrawn);
    }

    /** Before this worker withdraws the order again, another worker does so, and the withdrawal is confirmed. */
    @Test
    void an_order_withdrawn_again_by_another_worker_is_withdrawn_once_more() {
        Order order = university.order(student);
        var closed = new AtomicBoolean();
        university.using(new ForwardingStore(university.store) {
            @Override
            public SaveResult update(Order again) {
                if (again.isDue(DueTask.WITHDRAW) && closed.compareAndSet(true, false)) {
                    super.update(again);
                    university.work().withdraw();
                    assertEquals(Optional.empty(), university.stored(order).due());
                }
                return super.update(again);
            }
        });
        ministry.submit = submission -> {
            university.cancel(order);
            university.work().withdraw();
            closed.set(true);
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(WorkOutcome.OVERTAKEN, university.work().submit());

        assertFalse(closed.get());
        assertDue(university.stored(order), DueTask.WITHDRAW, Duration.ZERO, 0);
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());
        assertEquals(List.of(order.id(), order.id(), order.id()), ministry.withdrawn);
    }

    @Test
    void an_order_closed_while_it_was_examined_is_not_submitted() {
        Order order = university.order(student);
        university.using(id -> {
            university.cancel(order);
            return university.registry.find(id);
        });

        assertOutcome(WorkOutcome.OVERTAKEN, university.work().submit());

        assertEquals(List.of(), ministry.submitted);
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void instants_are_stored_to_the_microsecond_even_if_the_ministry_suggests_nanoseconds() {
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.of(Duration.ofSeconds(31, 1)));
        Order order = university.inProgress(student);

        Instant due = order.due().orElseThrow().notBefore();
        assertEquals(due.truncatedTo(ChronoUnit.MICROS), due);
    }

    private void assertDue(Order order, DueTask task, Duration pause, int attempts) {
        Due due = order.due().orElseThrow();
        assertEquals(
                List.of(task, university.now().plus(pause), attempts),
                List.of(due.task(), due.notBefore(), due.attempts()));
    }

    private Duration wait(Order order) {
        return Duration.between(university.now(), order.due().orElseThrow().notBefore());
    }

    private static List<OrderEvent> events(Order order) {
        return order.history().stream().map(HistoryEntry::event).toList();
    }

    static void assertOutcome(WorkOutcome outcome, WorkReport report) {
        assertEquals(Map.of(outcome, 1), report.counts());
    }
}
