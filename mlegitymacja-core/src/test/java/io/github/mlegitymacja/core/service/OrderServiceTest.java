package io.github.mlegitymacja.core.service;

import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.INVALID_PESEL;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_PHOTO;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.NO_STUDENT_STATUS;
import static io.github.mlegitymacja.core.eligibility.StandardUnmetCondition.PHOTO_TYPE_NOT_ACCEPTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Photos;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.PhotoRequirements;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tests the rules of {@code docs/domain.md}, Ordering and Renewal, and of {@code docs/protocol.md}, steps 1 and 3
 * (guarantees I3, I5 and I7).
 */
class OrderServiceTest {

    private static final LocalDate NEXT_SUMMER = LocalDate.of(2027, 3, 1);
    private static final LocalDate NEXT_WINTER = LocalDate.of(2027, 10, 1);
    private static final LocalDate BEFORE_ALL_SEMESTERS = LocalDate.of(1001, 1, 1);

    private final TestUniversity university = new TestUniversity();
    private final OrderService service = university.service();
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_eligible_student_orders() {
        Order order = service.order(student).get();

        assertEquals(OrderStatus.PENDING, order.status());
        assertEquals(Semester.winter(2026), order.semester());
        assertEquals(LocalDate.of(2027, 3, 31), order.validUntil());
        assertEquals(university.now(), order.orderedAt());
        assertTrue(order.isDue(DueTask.SUBMIT));
        assertEquals(Either.right(order), service.find(student, order.id()));
        assertEquals(1, order.version());
    }

    @Test
    void an_unknown_student_gets_neither_an_overview_nor_an_order() {
        var stranger = new StudentId("nobody");

        assertRefused(new Refusal.UnknownStudent(stranger), service.order(stranger));
        assertRefused(new Refusal.UnknownStudent(stranger), service.overview(stranger));
    }

    @Test
    void an_ineligible_student_gets_all_unmet_conditions_at_once() {
        university.registry.put(Students.lacking(student.value(), Set.of(NO_STUDENT_STATUS, INVALID_PESEL, NO_PHOTO)));
        List<UnmetCondition> unmet = List.of(NO_STUDENT_STATUS, INVALID_PESEL, NO_PHOTO);

        assertRefused(new Refusal.NotEligible(unmet), service.order(student));
        assertEquals(unmet, service.overview(student).get().unmet());
        assertEquals(Set.of(), service.overview(student).get().offered());
    }

    /** The ministry would refuse it days later. */
    @Test
    void a_bitmap_of_eight_megabytes_is_refused_at_ordering_by_a_university_that_checks_photos() {
        Photo bitmap = Photos.photo(Photos.file("bmp", 1633, 1633));
        assertTrue(bitmap.size() > 8_000_000);
        university.registry.put(
                Students.eligible("usos-1").toBuilder().photo(bitmap).build());
        EligibilityPolicy policy = EligibilityPolicy.standard().and(Conditions.photo(PhotoRequirements.standard()));
        List<UnmetCondition> unmet = List.of(PHOTO_TYPE_NOT_ACCEPTED);

        OrderService strict = university.requiring(policy).service();

        assertRefused(new Refusal.NotEligible(unmet), strict.order(student));
        assertEquals(unmet, strict.overview(student).get().unmet());
        assertTrue(service.order(student).isRight());
    }

    @Test
    void a_second_click_does_not_order_again() {
        Order first = university.order(student);

        assertRefused(new Refusal.OpenOrderExists(first.id()), service.order(student));
        assertEquals(List.of(first), university.store.ordersOf(student).readable());
    }

    @Test
    void an_order_of_the_previous_semester_has_to_be_cancelled_first() {
        Order previous = university.collected(student);
        university.waitUntil(NEXT_SUMMER);

        assertRefused(new Refusal.OpenOrderExists(previous.id()), service.order(student));
    }

    @Test
    void nothing_can_be_ordered_on_a_day_outside_all_semesters() {
        university.waitUntil(BEFORE_ALL_SEMESTERS);

        assertRefused(new Refusal.OutsideSemesters(BEFORE_ALL_SEMESTERS), service.order(student));
        Overview overview = service.overview(student).get();
        assertEquals(Optional.empty(), overview.semester());
        assertEquals(Set.of(), overview.offered());
    }

    @Test
    void an_order_that_is_cancelled_before_a_submission_attempt_needs_no_withdrawal() {
        Order order = university.order(student);

        Order cancelled = service.cancel(student, order.id()).get();

        assertEquals(OrderStatus.CANCELLED_BY_USER, cancelled.status());
        assertEquals(Optional.empty(), cancelled.due());
    }

    @Test
    void a_cancelled_document_is_due_to_be_withdrawn() {
        Order order = university.collected(student);

        assertTrue(service.cancel(student, order.id()).get().isDue(DueTask.WITHDRAW));
    }

    @Test
    void a_cancelled_order_cannot_be_cancelled_again() {
        Order order = university.order(student);
        Order cancelled = service.cancel(student, order.id()).get();

        assertRefused(
                Refusal.NotAllowed.of(
                        OrderStatus.CANCELLED_BY_USER,
                        OrderEvent.CANCEL,
                        Actor.STUDENT,
                        EnumSet.noneOf(OrderEvent.class)),
                service.cancel(student, order.id()));
        assertEquals(cancelled, university.stored(order));
    }

    @Test
    void another_students_order_is_an_unknown_order() {
        Order order = university.ready(student);
        StudentId other = university.enrol("usos-2");
        var unknown = new Refusal.UnknownOrder(order.id());

        assertRefused(unknown, service.cancel(other, order.id()));
        assertRefused(unknown, service.find(other, order.id()));
        assertRefused(unknown, service.activation(other, order.id()));
        assertRefused(unknown, service.renew(other, order.id()));
        assertEquals(order, university.stored(order));
    }

    @Test
    void an_order_that_does_not_exist_is_an_unknown_order() {
        var id = university.nextId(university.now());
        var unknown = new Refusal.UnknownOrder(id);

        assertRefused(unknown, service.cancel(student, id));
        assertRefused(unknown, service.find(student, id));
        assertRefused(unknown, university.office().find(id));
        assertRefused(unknown, service.activation(student, id));
        assertRefused(unknown, service.renew(student, id));
        assertRefused(unknown, university.office().revoke(id, Students.REASON, Samples.OPERATOR));
    }

    @Test
    void a_lapsed_order_is_neither_cancelled_nor_picked_up_and_only_ordering_is_offered() {
        Order order = university.ready(student);
        university.waitUntil(NEXT_WINTER);
        var lapsed = new Refusal.Lapsed(order.id(), Semester.winter(2026));

        assertRefused(lapsed, service.cancel(student, order.id()));
        assertRefused(lapsed, service.activation(student, order.id()));
        Overview overview = service.overview(student).get();
        assertEquals(Set.of(StudentAction.ORDER), overview.offered());
        assertEquals(Optional.empty(), overview.current());
        assertEquals(Optional.of(order), overview.lapsed());
        assertEquals(List.of(order), overview.orders());

        assertTrue(service.order(student).isRight());
        assertEquals(Optional.empty(), service.overview(student).get().lapsed());
    }

    @Test
    void a_lapsed_document_with_extended_validity_is_withdrawn_before_the_new_order_is_submitted() {
        university.using(StandardCalendar.builder()
                .summerBegins(TestUniversity.CALENDAR.summerBegins())
                .putValidUntilOverride(Semester.winter(2026), LocalDate.of(2027, 10, 31))
                .build());
        Order extended = university.collected(student);
        university.waitUntil(NEXT_WINTER);

        Order next = university.order(student);

        assertTrue(university.stored(extended).isDue(DueTask.WITHDRAW));
        university.work().submit();
        assertEquals(List.of(extended.id()), university.ministry.liveOrdersOf(student));
        university.work().withdraw();
        university.waitUntilDue(next);
        university.work().submit();
        assertEquals(List.of(next.id()), university.ministry.liveOrdersOf(student));
    }

    @Test
    void a_renewal_is_due_from_the_next_semester_until_the_order_has_lapsed_or_the_student_has_renewed() {
        Order order = university.collected(student);
        assertFalse(service.overview(student).get().isRenewalDue());

        university.waitUntil(NEXT_SUMMER);
        assertTrue(service.overview(student).get().isRenewalDue());
        assertEquals(
                EnumSet.of(StudentAction.RENEW, StudentAction.CANCEL),
                service.overview(student).get().offered());
        assertTrue(service.renew(student, order.id()).isRight());
        assertFalse(service.overview(student).get().isRenewalDue());

        university.waitUntil(NEXT_WINTER);
        assertTrue(service.overview(student).get().isRenewalDue());
        university.waitUntil(NEXT_SUMMER.plusYears(1));
        assertFalse(service.overview(student).get().isRenewalDue());
    }

    @Test
    void ordering_cancels_a_lapsed_order() {
        Order old = university.collected(student);
        university.waitUntil(NEXT_WINTER);
        Order next = university.order(student);

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(old).status());
        assertTrue(university.stored(old).isDue(DueTask.WITHDRAW));
        assertEquals(Optional.of(next), service.overview(student).get().current());
    }

    @Test
    void the_codes_are_shown_only_while_the_document_can_be_picked_up() {
        Order order = university.inProgress(student);
        assertRefused(new Refusal.NothingToPickUp(OrderStatus.IN_PROGRESS), service.activation(student, order.id()));

        university.ministry.issue(order.id(), Students.ACTIVATION);
        university.waitUntilDue(order);
        university.work().poll();
        assertEquals(Either.right(Students.ACTIVATION), service.activation(student, order.id()));

        university.cancel(order);
        assertRefused(
                new Refusal.NothingToPickUp(OrderStatus.CANCELLED_BY_USER), service.activation(student, order.id()));
    }

    @Test
    void the_university_revokes_with_a_reason() {
        Order order = university.collected(student);

        Order revoked = university
                .office()
                .revoke(order.id(), Students.REASON, Samples.OPERATOR)
                .get();

        assertEquals(new OrderState.RevokedByUniversity(Students.REASON), revoked.state());
        assertEquals(
                HistoryEntry.of(
                                university.now(),
                                OrderEvent.REVOKE,
                                Actor.UNIVERSITY,
                                Optional.of(OrderStatus.COLLECTED),
                                OrderStatus.REVOKED_BY_UNIVERSITY)
                        .because(Students.REASON)
                        .by(Samples.OPERATOR),
                revoked.history().get(4));
        assertTrue(revoked.isDue(DueTask.WITHDRAW));
        assertRefused(
                Refusal.NotAllowed.of(
                        OrderStatus.REVOKED_BY_UNIVERSITY,
                        OrderEvent.REVOKE,
                        Actor.UNIVERSITY,
                        Set.of(OrderEvent.SETTLE)),
                university.office().revoke(order.id(), Students.REASON, Samples.OPERATOR));
    }

    @Test
    void orders_can_be_erased_once_all_are_closed_and_withdrawn() {
        Order order = university.inProgress(student);
        assertRefused(new Refusal.StillInUse(order.id()), university.office().erase(student));

        university.cancel(order);
        assertRefused(new Refusal.StillInUse(order.id()), university.office().erase(student));
        assertEquals(1, university.store.ordersOf(student).size());

        university.work().withdraw();
        assertEquals(Either.right(1), university.office().erase(student));
        assertEquals(List.of(), university.store.ordersOf(student).readable());
        assertEquals(Either.right(0), university.office().erase(student));
    }

    @Test
    void the_overview_contains_the_current_order_and_all_others() {
        Order cancelled = university.order(student);
        university.cancel(cancelled);
        university.wait(Duration.ofMinutes(1));
        Order current = university.ready(student);

        Overview overview = service.overview(student).get();

        assertEquals(Optional.of(Semester.winter(2026)), overview.semester());
        assertEquals(Optional.of(current), overview.current());
        assertEquals(List.of(current, university.stored(cancelled)), overview.orders());
        assertEquals(EnumSet.of(StudentAction.ADD_TO_MOBYWATEL, StudentAction.CANCEL), overview.offered());
        assertEquals(List.of(), overview.unmet());
    }

    private static void assertRefused(Refusal expected, Either<Refusal, ?> result) {
        assertEquals(Either.left(expected), result);
    }
}
