package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.core.work.HandOverTest.assertOutcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
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
import io.github.mlegitymacja.spi.text.LocalizedText;
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

class PollTest {

    private static final Reason WITHDRAWN = new Reason(
            "WITHDRAWN_AT_MINISTRY",
            new LocalizedText(
                    "zamówienie zostało wycofane w systemie Ministerstwa Cyfryzacji",
                    "the order was withdrawn in the system of the Ministry of Digital Affairs"));
    private static final StatusAnswer PROCESSING = new StatusAnswer.Processing(Optional.empty());
    private static final StatusAnswer READY = new StatusAnswer.Ready(Students.ACTIVATION);

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().behind(ministry);
    private final StudentId student = university.enrol("usos-1");

    /** What an answer makes of an order that is in progress, and of one that is ready. */
    static Stream<Arguments> answers() {
        var processingFor7Minutes = new StatusAnswer.Processing(Optional.of(Duration.ofMinutes(7)));
        return Stream.of(
                inProgress(PROCESSING, Outcome.WAITING, new OrderState.InProgress(), due(DueTask.POLL, 30, 1)),
                inProgress(
                        processingFor7Minutes, Outcome.WAITING, new OrderState.InProgress(), due(DueTask.POLL, 420, 1)),
                inProgress(
                        READY,
                        Outcome.ISSUED,
                        new OrderState.ReadyForPickup(Students.ACTIVATION),
                        due(DueTask.POLL, 30, 0),
                        OrderEvent.ISSUE),
                inProgress(
                        new StatusAnswer.Collected(),
                        Outcome.COLLECTED,
                        new OrderState.Collected(),
                        Optional.empty(),
                        OrderEvent.COLLECT),
                inProgress(
                        new StatusAnswer.Failed(Students.REASON),
                        Outcome.FAILED,
                        new OrderState.Failed(Students.REASON),
                        Optional.empty(),
                        OrderEvent.FAIL),
                inProgress(
                        new StatusAnswer.Withdrawn(),
                        Outcome.FAILED,
                        new OrderState.Failed(WITHDRAWN),
                        Optional.empty(),
                        OrderEvent.FAIL),
                inProgress(
                        new StatusAnswer.Unknown(),
                        Outcome.LOST,
                        new OrderState.InProgress(),
                        due(DueTask.SUBMIT, 30, 1)),
                ready(PROCESSING, Outcome.WAITING, due(DueTask.POLL, 30, 1)),
                ready(processingFor7Minutes, Outcome.WAITING, due(DueTask.POLL, 420, 1)),
                ready(READY, Outcome.WAITING, due(DueTask.POLL, 30, 1)),
                ready(new StatusAnswer.Unknown(), Outcome.WAITING, due(DueTask.POLL, 30, 1)),
                ready(
                        new StatusAnswer.Collected(),
                        Outcome.COLLECTED,
                        new OrderState.Collected(),
                        Optional.empty(),
                        OrderEvent.COLLECT),
                ready(
                        new StatusAnswer.Failed(Students.REASON),
                        Outcome.REVOKED,
                        new OrderState.RevokedByUniversity(Students.REASON),
                        due(DueTask.WITHDRAW, 0, 0),
                        OrderEvent.REVOKE),
                ready(
                        new StatusAnswer.Withdrawn(),
                        Outcome.REVOKED,
                        new OrderState.RevokedByUniversity(WITHDRAWN),
                        due(DueTask.WITHDRAW, 0, 0),
                        OrderEvent.REVOKE));
    }

    /** Work due so many seconds after the answer. */
    private static Optional<Due> due(DueTask task, long seconds, int attempts) {
        return Optional.of(Due.of(task, Instant.EPOCH.plusSeconds(seconds), attempts));
    }

    private static Arguments inProgress(
            StatusAnswer answer, Outcome outcome, OrderState after, Optional<Due> due, OrderEvent... events) {
        return arguments(OrderStatus.IN_PROGRESS, answer, outcome, after, due, List.of(events));
    }

    private static Arguments ready(
            StatusAnswer answer, Outcome outcome, OrderState after, Optional<Due> due, OrderEvent... events) {
        return arguments(OrderStatus.READY_FOR_PICKUP, answer, outcome, after, due, List.of(events));
    }

    private static Arguments ready(StatusAnswer answer, Outcome outcome, Optional<Due> due) {
        return ready(answer, outcome, new OrderState.ReadyForPickup(Students.ACTIVATION), due);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_answer_moves_the_order_as_the_protocol_says(
            OrderStatus status,
            StatusAnswer answer,
            Outcome outcome,
            OrderState state,
            Optional<Due> dueSinceEpoch,
            List<OrderEvent> events) {
        Order before = polled(status);
        ministry.status = id -> answer;
        university.waitFor(before);

        assertOutcome(outcome, university.work().poll());

        Order after = university.stored(before);
        assertEquals(state, after.state());
        assertEquals(
                dueSinceEpoch.map(due -> Due.of(
                        due.task(), university.now().plusSeconds(due.notBefore().getEpochSecond()), due.attempts())),
                after.due());
        assertEquals(
                events,
                after.history().stream()
                        .skip(before.history().size())
                        .map(HistoryEntry::event)
                        .toList());
        assertEquals(before.id(), ministry.asked.get(ministry.asked.size() - 1));
    }

    @Test
    void every_kind_of_answer_is_tried_in_both_statuses() {
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
    void what_the_ministry_does_is_the_ministrys_and_what_we_do_about_it_is_ours() {
        Order order = polled(OrderStatus.READY_FOR_PICKUP);
        ministry.status = id -> new StatusAnswer.Withdrawn();
        university.waitFor(order);
        university.work().poll();

        assertEquals(
                List.of(Actor.STUDENT, Actor.UNIVERSITY, Actor.MINISTRY, Actor.UNIVERSITY),
                university.stored(order).history().stream()
                        .map(HistoryEntry::actor)
                        .toList());
    }

    @Test
    void the_wait_between_polls_grows_while_nothing_is_new() {
        Order order = polled(OrderStatus.IN_PROGRESS);

        for (long seconds : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            university.waitFor(order);
            assertOutcome(Outcome.WAITING, university.work().poll());
            assertEquals(
                    university.now().plusSeconds(seconds),
                    university.stored(order).due().orElseThrow().notBefore());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "READY_FOR_PICKUP"})
    void a_ministry_that_is_down_changes_nothing_but_the_wait(OrderStatus status) {
        Order order = polled(status);
        ministry.status = id -> {
            throw new InfrastructureException("down", null);
        };
        university.waitFor(order);

        assertOutcome(Outcome.UNAVAILABLE, university.work().poll());

        Due later = Due.of(DueTask.POLL, university.now().plusSeconds(30), 1);
        assertEquals(order.withDue(Optional.of(later)).withVersion(order.version() + 1), university.stored(order));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "READY_FOR_PICKUP"})
    void a_lapsed_order_is_not_asked_about_again(OrderStatus status) {
        Order order = polled(status);
        ministry.asked.clear();
        university.waitUntil(LocalDate.of(2027, 10, 1));

        assertOutcome(Outcome.LAPSED, university.work().poll());

        assertEquals(List.of(), ministry.asked);
        assertEquals(order.state(), university.stored(order).state());
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void a_change_of_the_student_meanwhile_stands() {
        Order order = polled(OrderStatus.IN_PROGRESS);
        ministry.status = id -> {
            university.service().cancel(student, order.id());
            return READY;
        };
        university.waitFor(order);

        assertOutcome(Outcome.OVERTAKEN, university.work().poll());

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        assertEquals(Optional.empty(), university.stored(order).activation());
    }

    private Order polled(OrderStatus status) {
        Order order = university.inProgress(student);
        if (status == OrderStatus.READY_FOR_PICKUP) {
            ministry.status = id -> READY;
            university.waitFor(order);
            university.work().poll();
            ministry.status = id -> PROCESSING;
        }
        assertEquals(status, university.stored(order).status());
        return university.stored(order);
    }
}
