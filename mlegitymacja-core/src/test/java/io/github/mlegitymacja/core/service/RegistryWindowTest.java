package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.eligibility.Condition;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What students see and can do while the registry does not answer, or answers something that cannot be used. */
class RegistryWindowTest {

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    private final StudentRegistry down = id -> {
        throw new InfrastructureException("migration");
    };
    private final StudentRegistry unreadable = id -> {
        throw new IllegalArgumentException(Students.secrets());
    };

    @Test
    void while_the_registry_does_not_answer_a_student_sees_order_status_and_codes() {
        Order order = university.ready(student);
        university.using(down);

        Overview overview = university.service().overview(student).get();

        assertEquals(Optional.of(order), overview.current());
        assertEquals(Set.of(StudentAction.ADD_TO_MOBYWATEL, StudentAction.CANCEL), overview.offered());
        assertFalse(overview.isEligibilityKnown());
        assertEquals(Set.of(Notice.ELIGIBILITY_UNKNOWN), overview.notices());
        assertEquals(Either.right(Students.ACTIVATION), university.service().activation(student, order.id()));
        assertTrue(university.service().cancel(student, order.id()).isRight());
    }

    @Test
    void while_the_registry_does_not_answer_nothing_can_be_ordered_or_renewed() {
        Order order = university.ready(student);
        university.using(down);

        assertEquals(
                new Refusal.RegistryUnavailable(),
                university.service().order(university.enrol("usos-2")).getLeft());
        assertEquals(
                new Refusal.RegistryUnavailable(),
                university.service().renew(student, order.id()).getLeft());
        assertEquals(order, university.stored(order));
    }

    @Test
    void a_student_whom_the_registry_does_not_find_keeps_the_page_if_there_are_orders() {
        Order order = university.ready(student);
        university.registry.remove(student);

        Overview overview = university.service().overview(student).get();

        assertEquals(Optional.of(order), overview.current());
        assertEquals(Set.of(Notice.ELIGIBILITY_UNKNOWN), overview.notices());
        assertEquals(List.of(), overview.unmet());
        assertEquals(
                new Refusal.UnknownStudent(new StudentId("usos-2")),
                university.service().overview(new StudentId("usos-2")).getLeft());
    }

    @Test
    void a_record_that_cannot_be_read_is_a_refusal_for_its_student() {
        Order order = university.ready(student);
        university.using(unreadable);

        Overview overview = university.service().overview(student).get();

        assertEquals(Optional.of(order), overview.current());
        assertEquals(Set.of(Notice.RECORD_UNREADABLE), overview.notices());
        assertEquals(
                new Refusal.UnreadableRecord(student),
                university.service().renew(student, order.id()).getLeft());
    }

    /** A condition of the university may have a bug that shows for one record only. */
    @Test
    void a_condition_that_throws_is_a_refusal_for_its_student() {
        university.requiring(EligibilityPolicy.standard()
                .and(Condition.require(
                        record -> record.albumNumber().map(Integer::parseInt).orElseThrow() > 0,
                        UnmetCondition.of("ALBUM", "album", "album"))));

        assertEquals(
                new Refusal.UnreadableRecord(student),
                university.service().order(student).getLeft());
    }

    @Test
    void a_student_with_one_name_and_a_padded_pesel_number_can_order() {
        university.registry.put(Students.eligible("usos-1").toBuilder()
                .familyName("   ")
                .pesel(RegisteredPesel.of("44051401359    "))
                .build());

        Order order = university.inProgress(student);

        assertEquals(OrderStatus.IN_PROGRESS, order.status());
    }

    @Test
    void a_blank_pesel_number_is_missing_and_not_wrong() {
        university.registry.put(Students.eligible("usos-1").toBuilder()
                .pesel(RegisteredPesel.of("           "))
                .build());

        assertEquals(
                new Refusal.NotEligible(List.of(StandardUnmetCondition.NO_PESEL)),
                university.service().order(student).getLeft());
    }

    @Test
    void a_pending_order_says_what_it_waits_for() {
        Order order = university.order(student);
        university.registry.put(Students.lacking("usos-1", Set.of(StandardUnmetCondition.NO_PHOTO)));
        university.work().runUntilIdle();

        Overview overview = university.service().overview(student).get();

        assertEquals(OrderStatus.PENDING, university.stored(order).status());
        assertEquals(List.of(StandardUnmetCondition.NO_PHOTO), overview.unmet());
        assertEquals(Set.of(Notice.WAITING_FOR_CONDITIONS), overview.notices());
    }
}
