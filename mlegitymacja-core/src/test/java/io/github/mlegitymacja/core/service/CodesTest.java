package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes that end and change, documents that expire, and what students are told about them. */
class CodesTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    static List<StatusAnswer> answersAboutADeadOrder() {
        return List.of(
                new StatusAnswer.Expired(),
                new StatusAnswer.Unknown(),
                new StatusAnswer.Failed(Students.REASON),
                new StatusAnswer.Withdrawn());
    }

    @ParameterizedTest
    @MethodSource("answersAboutADeadOrder")
    void a_student_whose_codes_are_dead_is_offered_to_renew_and_is_not_accused(StatusAnswer answer) {
        Order order = university.ready(student);
        answering(answer);
        poll(order);

        Overview overview = university.service().overview(student).get();

        assertEquals(OrderStatus.READY_FOR_PICKUP, university.stored(order).status());
        assertEquals(Set.of(Notice.CODES_EXPIRED), overview.notices());
        assertEquals(Set.of(StudentAction.RENEW, StudentAction.CANCEL), overview.offered());
        assertEquals(Either.left(new Refusal.CodesExpired(order.id())), activation(order));

        university.using(university.ministry);
        Order renewed = university.service().renew(student, order.id()).get();
        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
        university.work().runUntilIdle();
        assertEquals(OrderStatus.IN_PROGRESS, university.stored(renewed).status());
        assertEquals(List.of(renewed.id()), university.ministry.liveOrdersOf(student));
    }

    @ParameterizedTest
    @MethodSource("answersAboutADeadOrder")
    void one_wrong_answer_of_the_ministry_is_undone_by_the_next_right_one(StatusAnswer answer) {
        Order order = university.ready(student);
        answering(answer);
        poll(order);

        university.using(university.ministry);
        poll(order);

        assertEquals(Either.right(Students.ACTIVATION), activation(order));
    }

    @Test
    void codes_that_the_ministry_replaces_are_replaced() {
        Order order = university.ready(student);
        var newer = new Activation("mleg:newer", "222");
        university.ministry.issue(order.id(), newer);
        poll(order);

        assertEquals(Either.right(newer), activation(order));
    }

    @Test
    void codes_are_not_shown_once_they_have_expired_even_if_the_ministry_says_nothing() {
        Instant end = university.now().plus(Duration.ofDays(7));
        Order order = ready(new Activation("mleg:7-days", "7", Optional.of(end)));

        university.waitUntil(end.minusMillis(1));
        assertTrue(activation(order).isRight());
        university.waitUntil(end);
        assertEquals(Either.left(new Refusal.CodesExpired(order.id())), activation(order));
        assertEquals(
                Set.of(Notice.CODES_EXPIRED),
                university.service().overview(student).get().notices());
    }

    @Test
    void codes_that_have_expired_are_removed_when_they_do() {
        Instant end = university.now().plus(Duration.ofDays(7));
        Order order = ready(new Activation("mleg:7-days", "7", Optional.of(end)));
        for (Instant due = due(order); due.isBefore(end); due = due(order)) {
            poll(order);
        }

        assertEquals(end, due(order));
        poll(order);
        assertEquals(Optional.empty(), university.stored(order).activation());
    }

    @Test
    void after_the_validity_nothing_is_shown_and_the_codes_are_gone() {
        Order order = university.ready(student);
        university.waitUntil(order.validUntil());
        assertTrue(activation(order).isRight());

        university.waitUntil(order.validUntil().plusDays(1));

        assertEquals(Either.left(new Refusal.DocumentExpired(order.validUntil())), activation(order));
        assertEquals(
                Set.of(Notice.DOCUMENT_EXPIRED),
                university.service().overview(student).get().notices());
        university.work().runUntilIdle();
        assertEquals(Optional.empty(), university.stored(order).activation());
        assertEquals(Optional.empty(), university.stored(order).due());
    }

    @Test
    void a_document_that_was_collected_does_not_look_valid_after_its_validity() {
        Order order = university.collected(student);
        university.waitUntil(order.validUntil().plusDays(1));

        Overview overview = university.service().overview(student).get();

        assertTrue(overview.hasExpired(order));
        assertEquals(Set.of(Notice.DOCUMENT_EXPIRED), overview.notices());
        assertEquals(Set.of(StudentAction.RENEW, StudentAction.CANCEL), overview.offered());
        assertEquals(Optional.empty(), overview.warningBefore(StudentAction.RENEW));
    }

    @Test
    void a_document_collected_on_its_last_day_is_seen() {
        Order order = university.ready(student);
        university.ministry.collect(order.id());
        university.waitUntil(order.validUntil().plusDays(1));

        university.work().poll();

        assertEquals(OrderStatus.COLLECTED, university.stored(order).status());
    }

    @Test
    void a_student_is_warned_before_a_working_document_is_cancelled() {
        university.collected(student);

        Overview overview = university.service().overview(student).get();

        assertEquals(Optional.of(Notice.DOCUMENT_ENDS_AT_ONCE), overview.warningBefore(StudentAction.CANCEL));
        assertEquals(Optional.of(Notice.DOCUMENT_ENDS_AT_ONCE), overview.warningBefore(StudentAction.RENEW));
        assertEquals(Optional.empty(), overview.warningBefore(StudentAction.CHECK_STATUS));
    }

    @Test
    void the_cancellation_of_an_order_without_a_document_needs_no_warning() {
        university.inProgress(student);

        assertEquals(
                Optional.empty(), university.service().overview(student).get().warningBefore(StudentAction.CANCEL));
    }

    @Test
    void an_order_that_nobody_collects_is_polled_at_most_60_times_in_30_days() {
        Order order = university.ready(student);
        var polls = countingPolls();
        Instant end = university.now().plus(MONTH);

        while (due(order).isBefore(end)) {
            poll(order);
        }

        assertEquals(41, polls.size());
    }

    @Test
    void a_student_who_asks_makes_the_poll_due_at_once_but_not_more_often_than_every_30_seconds() {
        Order order = university.ready(student);
        for (int i = 0; i < 20; i++) {
            poll(order);
        }
        var polls = countingPolls();
        Duration second = Duration.ofSeconds(1);

        for (int i = 0; i < 300; i++) {
            university.wait(second);
            assertTrue(university.service().checkStatus(student, order.id()).isRight());
            university.work().poll();
        }

        assertEquals(10, polls.size());
    }

    @Test
    void a_worker_that_has_the_order_can_store_its_answer_while_the_student_asks() {
        Order order = university.ready(student);
        university.ministry.collect(order.id());
        university.using(new ForwardingGateway(university.ministry) {
            @Override
            public StatusAnswer status(OrderId id) {
                university.wait(Duration.ofMinutes(1));
                assertTrue(university.service().checkStatus(student, order.id()).isRight());
                return super.status(id);
            }
        });

        poll(order);

        assertEquals(OrderStatus.COLLECTED, university.stored(order).status());
    }

    @Test
    void a_student_who_has_met_the_conditions_can_have_a_waiting_order_submitted_at_once() {
        Order order = university.order(student);
        university.registry.remove(student);
        university.work().submit();
        university.enrol("usos-1");
        university.wait(Duration.ofSeconds(29));
        university.work().submit();
        assertEquals(OrderStatus.PENDING, university.stored(order).status());

        university.wait(Duration.ofSeconds(1));
        assertTrue(university.service().checkStatus(student, order.id()).isRight());
        university.work().submit();

        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
    }

    @Test
    void a_first_cycle_graduate_gets_a_document_until_the_rights_end() {
        LocalDate end = LocalDate.of(2026, 10, 31);
        university.registry.put(
                Students.eligible("usos-1").toBuilder().entitledUntil(end).build());
        university.waitUntil(LocalDate.of(2026, 10, 2));

        assertEquals(end, university.order(student).validUntil());
    }

    private Order ready(Activation codes) {
        Order order = university.inProgress(student);
        university.ministry.issue(order.id(), codes);
        poll(order);
        return university.stored(order);
    }

    private Either<Refusal, Activation> activation(Order order) {
        return university.service().activation(student, order.id());
    }

    private Instant due(Order order) {
        return university.stored(order).due().orElseThrow().notBefore();
    }

    private void poll(Order order) {
        university.waitUntilDue(order);
        assertEquals(1, university.work().poll().total());
    }

    private void answering(StatusAnswer answer) {
        university.using(new ForwardingGateway(university.ministry) {
            @Override
            public StatusAnswer status(OrderId order) {
                return answer;
            }
        });
    }

    private List<OrderId> countingPolls() {
        var polls = new ArrayList<OrderId>();
        university.using(new ForwardingGateway(university.ministry) {
            @Override
            public StatusAnswer status(OrderId order) {
                polls.add(order);
                return super.status(order);
            }
        });
        return polls;
    }
}
