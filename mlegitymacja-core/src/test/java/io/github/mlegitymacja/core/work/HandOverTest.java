package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.PlainStore;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.eligibility.Condition;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().behind(ministry);
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_accepted_order_is_in_progress_and_polled_when_the_ministry_wants_to_be_asked() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            assertEquals(order.id(), submission.order());
            assertEquals(Students.eligible("usos-1"), submission.student());
            assertEquals(order.semester(), submission.semester());
            assertEquals(order.validUntil(), submission.validUntil());
            return new SubmitAnswer.Accepted(Optional.of(Duration.ofMinutes(3)));
        };

        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());

        Order handedOver = university.stored(order);
        assertEquals(OrderStatus.IN_PROGRESS, handedOver.status());
        assertDue(handedOver, DueTask.POLL, Duration.ofMinutes(3), 0);
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.HAND_OVER), events(handedOver));
    }

    @Test
    void without_a_hint_the_first_poll_is_after_the_first_backoff() {
        Order order = university.inProgress(student);

        assertDue(order, DueTask.POLL, Duration.ofSeconds(30), 0);
    }

    @Test
    void an_order_that_is_refused_for_good_was_handed_over_and_failed() {
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);
        Order order = university.order(student);

        assertOutcome(Outcome.FAILED, university.work().handOver());

        Order failed = university.stored(order);
        assertEquals(new OrderState.Failed(Students.REASON), failed.state());
        assertEquals(List.of(OrderEvent.PLACE, OrderEvent.HAND_OVER, OrderEvent.FAIL), events(failed));
        assertEquals(Optional.empty(), failed.due());
    }

    @Test
    void while_the_ministry_is_down_the_wait_grows_and_is_stored_up_to_an_hour() {
        ministry.submit = submission -> {
            throw new InfrastructureException("down", null);
        };
        Order order = university.order(student);

        for (long seconds : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            assertOutcome(Outcome.UNAVAILABLE, university.work().handOver());
            Order waiting = university.stored(order);
            assertEquals(Duration.ofSeconds(seconds), wait(waiting));
            assertTrue(waiting.mayBeKnownToMinistry());
            university.wait(Duration.ofSeconds(seconds).minusMillis(1));
            assertEquals(0, university.work().handOver().total());
            university.waitFor(order);
        }
        assertEquals(9, university.stored(order).due().orElseThrow().attempts());

        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());
        assertDue(university.stored(order), DueTask.POLL, Duration.ofSeconds(30), 0);
    }

    @Test
    void a_retry_hint_is_honoured_within_reason() {
        Order order = university.order(student);
        assertEquals(Duration.ofMinutes(5), waitAfterHint(order, Duration.ofMinutes(5)));
        assertEquals(Duration.ofDays(1), waitAfterHint(order, Duration.ofDays(400)));
        assertEquals(Duration.ofSeconds(30), waitAfterHint(order, Duration.ofSeconds(-1)));
    }

    private Duration waitAfterHint(Order order, Duration hint) {
        ministry.submit = submission -> {
            throw new InfrastructureException("down", null, hint);
        };
        university.waitFor(order);
        university.work().handOver();
        return wait(university.stored(order));
    }

    @Test
    void an_order_waits_until_an_older_one_is_withdrawn() {
        Order older = university.inProgress(student);
        Order newer = university.service().renew(student, older.id()).get();

        assertOutcome(Outcome.BLOCKED, university.work().handOver());
        assertDue(university.stored(newer), DueTask.SUBMIT, Duration.ofSeconds(30), 1);
        assertEquals(List.of(older.id()), ministry.submitted);

        university.work().withdraw();
        university.waitFor(newer);
        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());
    }

    @Test
    void an_order_does_not_wait_for_the_withdrawal_of_an_expired_document() {
        Order old = university.inProgress(student);
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);
        university.waitUntil(LocalDate.of(2027, 4, 1));
        Order newer = university.service().renew(student, old.id()).get();

        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());

        assertTrue(university.stored(old).isDue(DueTask.WITHDRAW));
        assertEquals(List.of(old.id(), newer.id()), ministry.submitted);
    }

    @Test
    void an_order_past_its_validity_is_not_handed_over() {
        Order order = university.order(student);
        university.waitUntil(LocalDate.of(2027, 4, 1));

        assertOutcome(Outcome.LAPSED, university.work().handOver());

        assertEquals(List.of(), ministry.submitted);
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void a_student_who_lost_the_right_is_revoked_and_not_handed_over() {
        Order order = university.order(student);
        university.expel(student);

        assertOutcome(Outcome.REVOKED, university.work().handOver());

        assertEquals(
                new OrderState.RevokedByUniversity(new Reason(
                        "NOT_ELIGIBLE",
                        new LocalizedText("brak statusu studenta w USOSweb", "you have no student status in USOSweb"))),
                university.stored(order).state());
        assertEquals(Optional.empty(), university.stored(order).due());
        assertEquals(List.of(), ministry.submitted);
    }

    @Test
    void a_student_who_left_the_registry_is_revoked_and_withdrawn_if_the_ministry_may_know() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new InfrastructureException("answer lost", null);
        };
        university.work().handOver();
        university.registry.remove(student);
        university.waitFor(order);

        assertOutcome(Outcome.REVOKED, university.work().handOver());

        assertDue(university.stored(order), DueTask.WITHDRAW, Duration.ZERO, 0);
        assertEquals(1, ministry.submitted.size());
    }

    /** Whatever a university writes about its own condition must not keep the revocation from being stored. */
    @ParameterizedTest
    @MethodSource
    void a_student_who_does_not_meet_an_own_condition_is_revoked(LocalizedText text) {
        Order order = university.order(student);
        university.asking(
                EligibilityPolicy.standard().and(Condition.require(s -> false, UnmetCondition.of("CONSENT", text))));

        assertOutcome(Outcome.REVOKED, university.work().handOver());
        assertEquals(OrderStatus.REVOKED_BY_UNIVERSITY, university.stored(order).status());
    }

    static Stream<LocalizedText> a_student_who_does_not_meet_an_own_condition_is_revoked() {
        return Stream.of(
                        "brak zgody",
                        "brak zgody, ".repeat(100),
                        "x" + "😀".repeat(600),
                        "brak zgody\nzobacz regulamin")
                .map(text -> new LocalizedText(text, text));
    }

    @Test
    void a_lapsed_order_is_left_alone() {
        Order order = university.order(student);
        university.waitUntil(LocalDate.of(2027, 10, 1));

        assertOutcome(Outcome.LAPSED, university.work().handOver());

        assertEquals(Optional.empty(), university.stored(order).due());
        assertEquals(order.history(), university.stored(order).history());
        assertEquals(List.of(), ministry.submitted);
        assertEquals(0, university.work().run().total());
    }

    @Test
    void an_order_that_the_ministry_lost_is_handed_over_again_and_stays_in_progress() {
        Order order = university.inProgress(student);
        ministry.status = id -> new StatusAnswer.Unknown();
        university.waitFor(order);
        university.work().poll();
        assertDue(university.stored(order), DueTask.SUBMIT, Duration.ofSeconds(30), 1);

        university.waitFor(order);
        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());

        assertEquals(order.history(), university.stored(order).history());
        assertDue(university.stored(order), DueTask.POLL, Duration.ofSeconds(60), 1);
        assertEquals(List.of(order.id(), order.id()), ministry.submitted);
    }

    @Test
    void an_order_that_the_ministry_lost_and_now_refuses_has_failed() {
        Order order = university.inProgress(student);
        ministry.status = id -> new StatusAnswer.Unknown();
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);
        university.waitFor(order);
        university.work().poll();
        university.waitFor(order);

        assertOutcome(Outcome.FAILED, university.work().handOver());
        assertEquals(
                List.of(OrderEvent.PLACE, OrderEvent.HAND_OVER, OrderEvent.FAIL), events(university.stored(order)));
    }

    @Test
    void the_attempt_is_stored_before_the_ministry_is_called() {
        Order order = university.order(student);
        assertFalse(order.mayBeKnownToMinistry());
        ministry.submit = submission -> {
            assertTrue(university.stored(order).mayBeKnownToMinistry());
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());
    }

    @Test
    void a_hand_over_whose_worker_died_is_taken_up_when_its_lease_has_ended() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().handOver());
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());

        university.wait(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(0, university.work().handOver().total());
        university.wait(Duration.ofMillis(1));
        assertOutcome(Outcome.HANDED_OVER, university.work().handOver());
        assertEquals(List.of(order.id(), order.id()), ministry.submitted);
    }

    @Test
    void an_order_cancelled_after_a_worker_died_is_withdrawn() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().handOver());

        assertTrue(university.service().cancel(student, order.id()).get().isDue(DueTask.WITHDRAW));
    }

    @Test
    void an_order_closed_and_withdrawn_while_it_was_handed_over_is_withdrawn_again() {
        Order order = university.order(student);
        ministry.submit = submission -> {
            university.service().cancel(student, order.id());
            university.work().withdraw();
            assertEquals(Optional.empty(), university.stored(order).due());
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(Outcome.OVERTAKEN, university.work().handOver());

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        assertDue(university.stored(order), DueTask.WITHDRAW, Duration.ZERO, 0);
        assertOutcome(Outcome.WITHDRAWN, university.work().withdraw());
        assertEquals(List.of(order.id(), order.id()), ministry.withdrawn);
    }

    /** Another worker hands it over too, finds it closed, and has it withdrawn, just before this one says so. */
    @Test
    void an_order_withdrawn_again_by_another_worker_is_withdrawn_once_more() {
        Order order = university.order(student);
        var closed = new AtomicBoolean();
        university.behind(new PlainStore(university.store) {
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
            university.service().cancel(student, order.id());
            university.work().withdraw();
            closed.set(true);
            return new SubmitAnswer.Accepted(Optional.empty());
        };

        assertOutcome(Outcome.OVERTAKEN, university.work().handOver());

        assertFalse(closed.get());
        assertDue(university.stored(order), DueTask.WITHDRAW, Duration.ZERO, 0);
        assertOutcome(Outcome.WITHDRAWN, university.work().withdraw());
        assertEquals(List.of(order.id(), order.id(), order.id()), ministry.withdrawn);
    }

    @Test
    void an_order_closed_while_it_was_examined_is_not_handed_over() {
        Order order = university.order(student);
        university.behind(id -> {
            university.service().cancel(student, order.id());
            return university.registry.find(id);
        });

        assertOutcome(Outcome.OVERTAKEN, university.work().handOver());

        assertEquals(List.of(), ministry.submitted);
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void moments_are_stored_to_the_microsecond_whatever_the_ministry_hints() {
        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.of(Duration.ofSeconds(31, 1)));
        Order order = university.inProgress(student);

        Instant due = order.due().orElseThrow().notBefore();
        assertEquals(due.truncatedTo(ChronoUnit.MICROS), due);
    }

    private void assertDue(Order order, DueTask task, Duration pause, int attempts) {
        assertEquals(Optional.of(Due.of(task, university.now().plus(pause), attempts)), order.due());
    }

    private Duration wait(Order order) {
        return Duration.between(university.now(), order.due().orElseThrow().notBefore());
    }

    private static List<OrderEvent> events(Order order) {
        return order.history().stream().map(HistoryEntry::event).toList();
    }

    static void assertOutcome(Outcome outcome, WorkReport report) {
        assertEquals(TreeMap.of(outcome, 1), report.counts());
    }
}
