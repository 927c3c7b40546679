package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what {@link BulkOrders} does for students in every situation. */
class BulkOrdersTest {

    private static final LocalDate NEXT_SUMMER = LocalDate.of(2027, 3, 1);
    private static final LocalDate NEXT_WINTER = LocalDate.of(2027, 10, 1);

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_eligible_student_without_an_order_gets_one_of_the_university() {
        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(student).counts());

        Order placed = university.store.ordersOf(student).readable().get(0);
        HistoryEntry first = placed.history().get(0);
        assertEquals(OrderStatus.PENDING, placed.status());
        assertEquals(Semester.winter(2026), placed.semester());
        assertEquals(LocalDate.of(2027, 3, 31), placed.validUntil());
        assertTrue(placed.isDue(DueTask.SUBMIT));
        assertEquals(Actor.UNIVERSITY, first.actor());
        assertEquals(Optional.of(Samples.OPERATOR), first.operator());
    }

    @Test
    void the_listeners_learn_of_each_order() {
        var seen = new ArrayList<StudentId>();
        university.notifying((order, change) -> seen.add(order.student()));

        assertEquals(1, run(student).count(BulkOutcome.PLACED));

        assertEquals(List.of(student), seen);
    }

    @Test
    void a_document_is_valid_no_longer_than_the_entitlement() {
        var left = Students.eligible("usos-2");
        university.registry.put(StudentRecord.builder()
                .from(left)
                .entitledUntil(LocalDate.of(2026, 10, 31))
                .build());

        assertEquals(1, run(left.id()).count(BulkOutcome.PLACED));

        assertEquals(
                LocalDate.of(2026, 10, 31),
                university.store.ordersOf(left.id()).readable().get(0).validUntil());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "IN_PROGRESS", "READY_FOR_PICKUP", "COLLECTED"})
    void an_open_order_of_this_semester_is_left_alone(OrderStatus status) {
        Order open = with(status);

        BulkReport report = run(student);

        assertEquals(Map.of(BulkOutcome.ALREADY_OPEN, 1), report.counts());
        assertEquals(Map.of(), report.students());
        assertEquals(List.of(open), university.store.ordersOf(student).readable());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "IN_PROGRESS", "READY_FOR_PICKUP", "COLLECTED"})
    void a_student_whose_renewal_is_due_is_named_and_keeps_the_document(OrderStatus status) {
        Order previous = with(status);
        university.waitUntil(NEXT_SUMMER);

        BulkReport report = run(student);

        assertEquals(Map.of(BulkOutcome.RENEWAL_DUE, 1), report.counts());
        assertEquals(List.of(student), report.students(BulkOutcome.RENEWAL_DUE));
        assertEquals(List.of(previous), university.store.ordersOf(student).readable());
    }

    @Test
    void a_lapsed_order_is_cancelled_first() {
        Order lapsed = university.collected(student);
        university.waitUntil(NEXT_WINTER);

        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(student).counts());

        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(lapsed).status());
        assertTrue(university.stored(lapsed).isDue(DueTask.WITHDRAW));
        assertEquals(
                Semester.winter(2027),
                university.store.ordersOf(student).readable().get(0).semester());
    }

    @Test
    void what_the_student_has_cancelled_in_this_semester_is_not_ordered_again() {
        university.cancel(university.order(student));

        assertNotOrderedAgain();
    }

    @Test
    void what_the_university_has_revoked_in_this_semester_is_not_ordered_again() {
        revoke(university.order(student));

        assertNotOrderedAgain();
    }

    @Test
    void a_document_of_the_previous_semester_that_was_cancelled_in_this_one_is_not_ordered_again() {
        Order previous = university.collected(student);
        university.waitUntil(NEXT_SUMMER);
        university.cancel(previous);

        assertNotOrderedAgain();
    }

    private void assertNotOrderedAgain() {
        List<Order> before = university.store.ordersOf(student).readable();

        BulkReport report = run(student);

        assertEquals(Map.of(BulkOutcome.CLOSED_THIS_SEMESTER, 1), report.counts());
        assertEquals(List.of(student), report.students(BulkOutcome.CLOSED_THIS_SEMESTER));
        assertEquals(before, university.store.ordersOf(student).readable());
    }

    @Test
    void what_was_cancelled_or_revoked_in_an_earlier_semester_does_not_count() {
        StudentId other = university.enrol("usos-2");
        university.cancel(university.order(student));
        revoke(university.order(other));
        university.waitUntil(NEXT_SUMMER);

        assertEquals(Map.of(BulkOutcome.PLACED, 2), run(student, other).counts());
    }

    /** The cancellation made room for a new order, which a crash has prevented. */
    @Test
    void a_lapsed_order_that_was_cancelled_does_not_count() {
        Order lapsed = university.collected(student);
        university.waitUntil(NEXT_WINTER);
        revoke(lapsed);

        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(student).counts());
    }

    @Test
    void an_order_of_this_semester_that_has_failed_is_placed_again() {
        fail(university.inProgress(student));

        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(student).counts());
    }

    @Test
    void a_renewal_that_has_failed_is_placed_again() {
        Order previous = university.collected(student);
        university.waitUntil(NEXT_SUMMER);
        Order renewed = university.service().renew(student, previous.id()).get();
        university.work().runUntilIdle();
        fail(university.stored(renewed));

        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(student).counts());
    }

    @Test
    void students_who_are_not_eligible_are_counted_for_each_unmet_condition() {
        StudentId noPhoto = lacking("usos-2", StandardUnmetCondition.NO_PHOTO);
        StudentId nothing = lacking("usos-3", StandardUnmetCondition.NO_PHOTO, StandardUnmetCondition.NO_PESEL);

        BulkReport report = run(noPhoto, student, nothing);

        assertEquals(Map.of(BulkOutcome.PLACED, 1, BulkOutcome.NOT_ELIGIBLE, 2), report.counts());
        assertEquals(List.of(noPhoto, nothing), report.students(BulkOutcome.NOT_ELIGIBLE));
        assertEquals(
                Map.of(
                        StandardUnmetCondition.NO_PHOTO, List.of(noPhoto, nothing),
                        StandardUnmetCondition.NO_PESEL, List.of(nothing)),
                report.unmet());
        assertEquals(3, report.total());
    }

    @Test
    void a_student_whom_the_registry_does_not_contain_is_named() {
        var unknown = new StudentId("usos-unknown");

        BulkReport report = run(unknown);

        assertEquals(Map.of(BulkOutcome.UNKNOWN_STUDENT, 1), report.counts());
        assertEquals(List.of(unknown), report.students(BulkOutcome.UNKNOWN_STUDENT));
    }

    @Test
    void a_student_who_occurs_twice_is_ordered_for_once() {
        Stream<StudentId> twiceInABatchAndOnceMore = Stream.concat(
                Stream.of(student, student), Stream.generate(() -> student).limit(120));

        assertEquals(
                Map.of(BulkOutcome.PLACED, 1, BulkOutcome.ALREADY_OPEN, 121),
                run(twiceInABatchAndOnceMore).counts());
        assertEquals(1, university.store.ordersOf(student).size());
    }

    @Test
    void outside_the_calendar_nothing_is_placed() {
        university.waitUntil(LocalDate.of(1001, 12, 31));

        BulkReport report = run(student);

        assertEquals(BulkState.OUTSIDE_SEMESTERS, report.state());
        assertEquals(0, report.total());
        assertEquals(List.of(), university.store.ordersOf(student).readable());
    }

    @Test
    void a_run_over_no_students_is_finished() {
        BulkReport report = run();

        assertEquals(BulkState.FINISHED, report.state());
        assertEquals(0, report.total());
    }

    @Test
    void the_text_of_a_report_has_numbers_and_no_student() {
        StudentId noPhoto = lacking("usos-2", StandardUnmetCondition.NO_PHOTO);

        assertEquals(
                "FINISHED 3 {PLACED=1, NOT_ELIGIBLE=1, UNKNOWN_STUDENT=1} {NO_PHOTO=1}",
                run(noPhoto, student, new StudentId("usos-unknown")).toString());
    }

    private StudentId lacking(String id, StandardUnmetCondition... lacking) {
        university.registry.put(Students.lacking(id, Set.of(lacking)));
        return new StudentId(id);
    }

    private Order with(OrderStatus status) {
        return switch (status) {
            case PENDING -> university.order(student);
            case IN_PROGRESS -> university.inProgress(student);
            case READY_FOR_PICKUP -> university.ready(student);
            default -> university.collected(student);
        };
    }

    private void revoke(Order order) {
        assertTrue(university
                .office()
                .revoke(order.id(), Students.REASON, Samples.OPERATOR)
                .isRight());
    }

    private void fail(Order order) {
        university.ministry.fail(order.id(), Students.REASON);
        university.waitUntilDue(order);
        university.work().poll();
        assertEquals(OrderStatus.FAILED, university.stored(order).status());
    }

    private BulkReport run(StudentId... students) {
        return run(Stream.of(students));
    }

    private BulkReport run(Stream<StudentId> students) {
        return new BulkOrders(university.university()).place(students, Samples.OPERATOR, AfterBatch.GO_ON);
    }
}
