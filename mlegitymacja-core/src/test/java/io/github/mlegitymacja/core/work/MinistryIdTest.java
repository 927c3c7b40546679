package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.core.work.SubmissionTest.assertOutcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.takeover.OrderToTakeOver;
import io.github.mlegitymacja.core.takeover.TakeOver;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The work reaches orders of another system under the ministry's keys, and never submits them. */
class MinistryIdTest {

    private static final String MINISTRY_ID = "MC-2026-000815";

    private final InMemoryMinistry ministry = new InMemoryMinistry();
    private final TestUniversity university = new TestUniversity(ministry);
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_order_in_progress_is_polled_until_it_is_collected() {
        Order order = takenOver(OrderStatus.IN_PROGRESS);
        ministry.adopt(student, MINISTRY_ID, new StatusAnswer.Ready(Students.ACTIVATION));
        assertOutcome(WorkOutcome.ISSUED, university.work().poll());
        assertEquals(Optional.of(Students.ACTIVATION), university.stored(order).activation());

        ministry.adopt(student, MINISTRY_ID, new StatusAnswer.Collected());
        university.waitUntilDue(order);
        assertOutcome(WorkOutcome.COLLECTED, university.work().poll());

        assertEquals(OrderStatus.COLLECTED, university.stored(order).status());
    }

    @Test
    void a_cancelled_document_is_withdrawn() {
        Order order = takenOver(OrderStatus.COLLECTED);
        ministry.adopt(student, MINISTRY_ID, new StatusAnswer.Collected());

        university.cancel(order);
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());

        assertEquals(List.of(), ministry.liveAdoptedOrdersOf(student));
        assertEquals(new StatusAnswer.Withdrawn(), ministry.status(order.id(), MINISTRY_ID));
    }

    @Test
    void a_renewal_waits_until_the_document_of_the_other_system_is_dead() {
        Order order = takenOver(OrderStatus.COLLECTED);
        ministry.adopt(student, MINISTRY_ID, new StatusAnswer.Collected());
        ministry.goDown();
        Order renewed = university.service().renew(student, order.id()).get();

        university.work().runOnce();
        assertEquals(List.of(MINISTRY_ID), ministry.liveAdoptedOrdersOf(student));
        assertEquals(List.of(), ministry.liveOrdersOf(student));
        ministry.comeBack();
        university.wait(Duration.ofMinutes(5));
        university.work().submit();
        assertEquals(List.of(), ministry.liveOrdersOf(student));
        university.work().withdraw();
        university.wait(Duration.ofMinutes(5));
        university.work().submit();

        assertEquals(List.of(), ministry.liveAdoptedOrdersOf(student));
        assertEquals(List.of(renewed.id()), ministry.liveOrdersOf(student));
        assertEquals(Optional.empty(), renewed.ministryId());
    }

    @Test
    void an_order_in_progress_that_the_ministry_does_not_know_is_stuck_and_never_submitted() {
        Order order = takenOver(OrderStatus.IN_PROGRESS);

        for (int attempts = 1; attempts <= 3; attempts++) {
            WorkReport report = university.work().runOnce();

            assertOutcome(WorkOutcome.STUCK, report);
            assertEquals(
                    attempts == 1 ? Map.of(order.id(), StandardReason.UNKNOWN_AT_MINISTRY) : Map.of(), report.stuck());
            assertEquals(
                    due(DueTask.POLL, Duration.ofHours(1), attempts)
                            .map(due -> due.stuckBecause(Optional.of(StandardReason.UNKNOWN_AT_MINISTRY))),
                    university.stored(order).due());
            university.waitUntilDue(order);
        }
        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
        assertEquals(List.of(), ministry.liveOrdersOf(student));
    }

    /** No code of the library makes such an order; another program may. */
    @ParameterizedTest
    @EnumSource(names = {"PENDING", "IN_PROGRESS"})
    void an_order_of_another_system_that_is_due_to_be_submitted_is_stuck(OrderStatus status) {
        Order order = university.order(student);
        Order strange = Order.builder()
                .id(university.nextId(university.now()))
                .student(university.enrol("usos-2"))
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(status == OrderStatus.PENDING ? new OrderState.Pending(false) : new OrderState.InProgress())
                .history(Orders.in(status).history())
                .due(Due.of(DueTask.SUBMIT, university.now()))
                .ministryId(MINISTRY_ID)
                .build();
        university.store.importAll(List.of(strange));

        WorkReport report = university.work().submit();

        assertEquals(Map.of(strange.id(), StandardReason.UNKNOWN_AT_MINISTRY), report.stuck());
        assertEquals(List.of(), ministry.liveOrdersOf(strange.student()));
        assertEquals(List.of(order.id()), ministry.liveOrdersOf(student));
    }

    @Test
    void a_document_that_was_ready_and_is_unknown_keeps_its_order_open_without_codes() {
        Order order = takenOver(OrderStatus.READY_FOR_PICKUP);

        assertOutcome(WorkOutcome.EXPIRED, university.work().poll());

        assertEquals(
                new OrderState.ReadyForPickup(Optional.empty()),
                university.stored(order).state());
        assertEquals(
                due(DueTask.POLL, Duration.ofSeconds(30), 1),
                university.stored(order).due());
    }

    /** The key may be wrong, and the document alive under another one. */
    @Test
    void a_withdrawal_of_an_unknown_key_is_stuck_and_blocks_the_next_order_until_a_person_settles_it() {
        Order order = takenOver(OrderStatus.COLLECTED);
        Order renewed = university.service().renew(student, order.id()).get();

        WorkReport report = university.work().runOnce();
        assertEquals(1, report.count(WorkOutcome.STUCK));
        assertEquals(1, report.count(WorkOutcome.BLOCKED));
        assertTrue(university
                .office()
                .settle(order.id(), Students.REASON, Samples.OPERATOR)
                .isRight());
        university.waitUntilDue(renewed);
        university.work().submit();

        assertEquals(List.of(renewed.id()), ministry.liveOrdersOf(student));
    }

    /** The ministry may have deleted such an order long ago. */
    @Test
    void an_expired_document_need_not_be_known_to_be_withdrawn() {
        Order order = takenOver(OrderStatus.COLLECTED);
        university.waitUntil(LocalDate.of(2026, 11, 1));
        university.cancel(order);

        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());

        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void a_gateway_without_the_ministrys_keys_is_never_asked_under_the_own_id() {
        Order polled = takenOver(OrderStatus.IN_PROGRESS);
        university.using(new ForwardingGateway(ministry));

        try (var log = new LogCapture()) {
            assertOutcome(WorkOutcome.UNAVAILABLE, university.work().poll());
            assertTrue(
                    log.lines().get(0).startsWith("order.permanent_failure"),
                    log.lines().toString());
        }
        assertEquals(
                due(DueTask.POLL, Duration.ofHours(1), 1),
                university.stored(polled).due());
        university.cancel(polled);
        assertOutcome(WorkOutcome.UNAVAILABLE, university.work().withdraw());
        assertTrue(university.stored(polled).isDue(DueTask.WITHDRAW));
        assertEquals(new StatusAnswer.Unknown(), ministry.status(polled.id()));
    }

    private Optional<Due> due(DueTask task, Duration pause, int attempts) {
        return Optional.of(Due.of(task, university.now().plus(pause), attempts, Optional.of(university.now())));
    }

    /** Takes over an order of the semester that has just ended. */
    @Test
    void an_order_of_another_system_is_never_asked_about_together_with_others() {
        university.inProgress(university.enrol("usos-2"));
        university.inProgress(university.enrol("usos-3"));
        university.wait(Duration.ofMinutes(1));
        Order order = takenOver(OrderStatus.IN_PROGRESS);
        var batching = new BatchingMinistry(ministry, 10);

        university.using(batching).work().poll();

        assertEquals(List.of(2), batching.calls);
        assertEquals(
                OptionalInt.of(1),
                university.stored(order).due().stream().mapToInt(Due::attempts).findFirst());
    }

    private Order takenOver(OrderStatus status) {
        var source = OrderToTakeOver.builder()
                .sourceKey("4711")
                .student(student.value())
                .orderedAt(Instant.parse("2026-03-02T09:30:00Z"))
                .status(status.name())
                .ministryId(MINISTRY_ID)
                .qrText(Students.ACTIVATION.qrText())
                .activationCode(Students.ACTIVATION.code())
                .build();
        assertEquals(
                1,
                new TakeOver(university.university())
                        .run(() -> Stream.of(source), done -> {})
                        .imported());
        return university.store.ordersOf(student).readable().get(0);
    }
}
