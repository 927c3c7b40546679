package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.core.work.SubmissionTest.assertOutcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the polling of orders ({@code docs/protocol.md}, step 5; guarantee I6, and part of I1). */
class PollTest {

    private static final Reason WITHDRAWN = new Reason(
            "WITHDRAWN_AT_MINISTRY",
            "zamówienie zostało wycofane w systemie Ministerstwa Cyfryzacji",
            "the order was withdrawn in the system of the Ministry of Digital Affairs");
    private static final StatusAnswer PROCESSING = new StatusAnswer.Processing(Optional.empty());
    private static final StatusAnswer READY = new StatusAnswer.Ready(Students.ACTIVATION);
    private static final Activation OTHER_CODES = new Activation("mleg:newer", "222");
    private static final StatusAnswer NEWER = new StatusAnswer.Ready(OTHER_CODES);
    private static final OrderState NEWER_CODES = new OrderState.ReadyForPickup(OTHER_CODES);
    private static final OrderState WITHOUT_CODES = new OrderState.ReadyForPickup(Optional.empty());

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final StudentId student = university.enrol("usos-1");

    /** The table of {@code docs/protocol.md}, step 5. */
    static Stream<Arguments> answers() {
        var processingFor7Minutes = new StatusAnswer.Processing(Optional.of(Duration.ofMinutes(7)));
        return Stream.of(
                inProgress(PROCESSING, WorkOutcome.WAITING, new OrderState.InProgress(), due(DueTask.POLL, 30, 1)),
                inProgress(
                        processingFor7Minutes,
                        WorkOutcome.WAITING,
                        new OrderState.InProgress(),
                        due(DueTask.POLL, 420, 1)),
                inProgress(
                        READY,
                        WorkOutcome.ISSUED,
                        new OrderState.ReadyForPickup(Students.ACTIVATION),
                        due(DueTask.POLL, 30, 0),
                        OrderEvent.ISSUE),
                inProgress(
                        new StatusAnswer.Collected(),
                        WorkOutcome.COLLECTED,
                        new OrderState.Collected(),
                        Optional.empty(),
                        OrderEvent.COLLECT),
                inProgress(
                        new StatusAnswer.Failed(Students.REASON),
                        WorkOutcome.FAILED,
                        new OrderState.Failed(Students.REASON),
                        Optional.empty(),
                        OrderEvent.FAIL),
                inProgress(
                        new StatusAnswer.Withdrawn(),
                        WorkOutcome.FAILED,
                        new OrderState.Failed(WITHDRAWN),
                        Optional.empty(),
                        OrderEvent.FAIL),
                inProgress(
                        new StatusAnswer.Unknown(),
                        WorkOutcome.LOST,
                        new OrderState.InProgress(),
                        due(DueTask.SUBMIT, 30, 1)),
                ready(PROCESSING, WorkOutcome.WAITING, due(DueTask.POLL, 30, 1)),
                ready(processingFor7Minutes, WorkOutcome.WAITING, due(DueTask.POLL, 420, 1)),
                ready(READY, WorkOutcome.WAITING, due(DueTask.POLL, 30, 1)),
                ready(NEWER, WorkOutcome.ISSUED, NEWER_CODES, due(DueTask.POLL, 30, 1), OrderEvent.ISSUE),
                ready(
                        new StatusAnswer.Collected(),
                        WorkOutcome.COLLECTED,
                        new OrderState.Collected(),
                        Optional.empty(),
                        OrderEvent.COLLECT),
                expired(new StatusAnswer.Unknown()),
                expired(new StatusAnswer.Expired()),
                expired(new StatusAnswer.Failed(Students.REASON)),
                expired(new StatusAnswer.Withdrawn()),
                expired(new StatusAnswer.Ready(new Activation("mleg:old", "1", Optional.of(Instant.EPOCH)))),
                inProgress(
                        new StatusAnswer.Expired(),
                        WorkOutcome.EXPIRED,
                        WITHOUT_CODES,
                        due(DueTask.POLL, 30, 1),
                        OrderEvent.EXPIRE));
    }

    /** The document may be on a phone already, so the order stays open. */
    private static Arguments expired(StatusAnswer answer) {
        return ready(answer, WorkOutcome.EXPIRED, WITHOUT_CODES, due(DueTask.POLL, 30, 1), OrderEvent.EXPIRE);
    }

    /** Returns work that is due some seconds after the answer. */
    private static Optional<Due> due(DueTask task, long seconds, int attempts) {
        return Optional.of(Due.of(task, Instant.EPOCH.plusSeconds(seconds), attempts));
    }

    private static Arguments inProgress(
            StatusAnswer answer, WorkOutcome outcome, OrderState after, Optional<Due> due, OrderEvent... events) {
        return arguments(OrderStatus.IN_PROGRESS, answer, outcome, after, due, List.of(events));
    }

    private static Arguments ready(
            StatusAnswer answer, WorkOutcome outcome, OrderState after, Optional<Due> due, OrderEvent... events) {
        return arguments(OrderStatus.READY_FOR_PICKUP, answer, outcome, after, due, List.of(events));
    }

    private static Arguments ready(StatusAnswer answer, WorkOutcome outcome, Optional<Due> due) {
        return ready(answer, outcome, new OrderState.ReadyForPickup(Students.ACTIVATION), due);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_answer_changes_the_order_as_the_protocol_says(
            OrderStatus status,
            StatusAnswer answer,
            WorkOutcome outcome,
            OrderState state,
            Optional<Due> dueSinceEpoch,
            List<OrderEvent> events) {
        Order before = polled(status);
        ministry.status = id -> answer;
        university.waitUntilDue(before);

        assertOutcome(outcome, university.work().poll());

        Order after = university.stored(before);
        assertEquals(state, after.state());
        assertEquals(
                dueSinceEpoch.map(due -> Due.of(
                        due.task(),
                        university.now().plusSeconds(due.notBefore().getEpochSecond()),
                        due.attempts(),
                        Optional.of(university.now()))),
                after.due());
        assertEquals(
                events,
                after.history().stream()
                        .skip(before.history().size())
                        .map(HistoryEntry::event)
                        .toList());
        assertEquals(before.id(), ministry.polled.get(ministry.polled.size() - 1));
    }

    @Test
    void this_test_covers_every_kind_of_answer_in_both_statuses() {
        for (OrderStatus status : List.of(OrderStatus.IN_PROGRESS, OrderStatus.READY_FOR_PICKUP)) {
            assertEquals(
                    List.of(),
                    Stream.of(StatusAnswer.class.getPermittedSubclasses())
                            .filter(type -> answers()
                                    .map(Arguments::get)
                                    .noneMatch(row -> row[0] == status && type.isInstance(row[1])))
                            .toList());
        }
    }

    @Test
    void the_history_tells_why_the_codes_are_gone() {
        Order order = polled(OrderStatus.READY_FOR_PICKUP);
        ministry.status = id -> new StatusAnswer.Withdrawn();
        university.waitUntilDue(order);
        university.work().poll();

        List<HistoryEntry> history = university.stored(order).history();
        assertEquals(
                List.of(Actor.STUDENT, Actor.UNIVERSITY, Actor.MINISTRY, Actor.MINISTRY),
                history.stream().map(HistoryEntry::actor).toList());
        assertEquals(Optional.of(WITHDRAWN), history.get(3).reason());
    }

    @Test
    void the_wait_between_polls_grows_while_nothing_is_new() {
        Order order = polled(OrderStatus.IN_PROGRESS);

        for (long seconds : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            university.waitUntilDue(order);
            assertOutcome(WorkOutcome.WAITING, university.work().poll());
            assertEquals(
                    university.now().plusSeconds(seconds),
                    university.stored(order).due().orElseThrow().notBefore());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "READY_FOR_PICKUP"})
    void while_the_ministry_is_down_only_the_wait_changes(OrderStatus status) {
        Order order = polled(status);
        ministry.status = id -> {
            throw new InfrastructureException("down", null);
        };
        university.waitUntilDue(order);

        assertOutcome(WorkOutcome.UNAVAILABLE, university.work().poll());

        Due later = Due.of(DueTask.POLL, university.now().plusSeconds(30), 1, Optional.of(university.now()));
        assertEquals(order.withDue(Optional.of(later)).withVersion(order.version() + 1), university.stored(order));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "READY_FOR_PICKUP"})
    void a_lapsed_order_is_not_polled(OrderStatus status) {
        Order order = polled(status);
        ministry.polled.clear();
        university.waitUntil(LocalDate.of(2027, 10, 1));

        assertOutcome(WorkOutcome.LAPSED, university.work().poll());

        assertEquals(List.of(), ministry.polled);
        assertEquals(status, university.stored(order).status());
        assertEquals(Optional.empty(), university.stored(order).activation());
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void a_change_that_the_student_makes_during_a_poll_stands() {
        Order order = polled(OrderStatus.IN_PROGRESS);
        ministry.status = id -> {
            university.cancel(order);
            return READY;
        };
        university.waitUntilDue(order);

        assertOutcome(WorkOutcome.OVERTAKEN, university.work().poll());

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        assertEquals(Optional.empty(), university.stored(order).activation());
    }

    private Order polled(OrderStatus status) {
        Order order = university.inProgress(student);
        if (status == OrderStatus.READY_FOR_PICKUP) {
            ministry.status = id -> READY;
            university.waitUntilDue(order);
            university.work().poll();
            ministry.status = id -> PROCESSING;
        }
        assertEquals(status, university.stored(order).status());
        return university.stored(order);
    }
}
