package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the entitlement check ({@code docs/protocol.md}, The entitlement check; guarantee I8). */
class EntitlementCheckTest {

    private final TestUniversity university = new TestUniversity().withBatchSize(7);

    @Test
    void an_empty_registry_revokes_nobody() {
        List<Order> orders = collected(500);
        orders.forEach(order -> university.registry.remove(order.student()));

        EntitlementReport report = university.work().checkEntitlement();

        assertEquals(ids(orders), report.missing());
        assertEquals(Set.of(), report.revoked());
        assertEquals(Map.of(), report.notEntitled());
        assertEquals(orders, stored(orders));
    }

    @Test
    void above_the_limit_nobody_is_revoked() {
        List<Order> orders = collected(500);
        orders.forEach(order -> university.expel(order.student()));

        EntitlementReport report = university.work().checkEntitlement();

        assertTrue(report.exceedsLimit());
        assertEquals(20, report.limit());
        assertEquals(500, report.open());
        assertEquals(ids(orders), report.notEntitled().keySet());
        assertEquals(orders, stored(orders));
    }

    /** A small university may have fewer open orders than the limit. */
    @ParameterizedTest
    @ValueSource(ints = {2, 15})
    void without_a_person_the_check_never_revokes_everybody(int everybody) {
        List<Order> orders = collected(everybody);
        orders.forEach(order -> university.expel(order.student()));

        assertTrue(university.work().checkEntitlement().exceedsLimit());
        assertEquals(orders, stored(orders));

        assertEquals(
                ids(orders),
                university
                        .work()
                        .checkEntitlement(new RevocationLimit(20, 0), Samples.OPERATOR)
                        .revoked());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void up_to_the_limit_students_who_lost_their_entitlement_are_revoked(int lost) {
        List<Order> orders = collected(100);
        List<Order> revoked = orders.subList(0, lost);
        revoked.forEach(order -> university.expel(order.student()));

        EntitlementReport report = university.work().checkEntitlement();

        assertFalse(report.exceedsLimit());
        assertEquals(ids(revoked), report.revoked());
        assertEquals(orders.subList(lost, 100), stored(orders.subList(lost, 100)));
        stored(revoked).forEach(order -> assertEquals(OrderStatus.REVOKED_BY_UNIVERSITY, order.status()));
    }

    @Test
    void the_limit_grows_with_the_number_of_open_orders() {
        assertEquals(20, RevocationLimit.standard().of(0));
        assertEquals(20, RevocationLimit.standard().of(1_049));
        assertEquals(21, RevocationLimit.standard().of(1_050));
        assertEquals(600, RevocationLimit.standard().of(30_000));
    }

    /** A photo that is being replaced, or a PESEL number that is being corrected, ends no rights. */
    @ParameterizedTest
    @ValueSource(strings = {"NO_PHOTO", "NO_PESEL", "INVALID_PESEL", "PLASTIC_CARD_NOT_EXTENDED"})
    void who_may_not_order_today_keeps_the_document(StandardUnmetCondition lacking) {
        Order order = university.collected(university.enrol("usos-1"));
        university.registry.put(Students.lacking("usos-1", Set.of(lacking)));

        assertEquals(Map.of(), university.work().checkEntitlement().notEntitled());
        assertEquals(order, university.stored(order));
    }

    @Test
    void the_document_of_a_graduate_is_revoked_the_day_after_the_entitlement_has_ended() {
        Order order = university.collected(university.enrol("usos-1"));
        university.registry.put(Students.eligible("usos-1").toBuilder()
                .entitledUntil(LocalDate.of(2026, 10, 31))
                .build());

        university.waitUntil(LocalDate.of(2026, 10, 31));
        assertEquals(Set.of(), university.work().checkEntitlement().revoked());
        university.waitUntil(LocalDate.of(2026, 11, 1));
        assertEquals(Set.of(order.id()), university.work().checkEntitlement().revoked());

        HistoryEntry last = last(university.stored(order));
        assertEquals(Actor.UNIVERSITY, last.actor());
        assertEquals(Optional.empty(), last.operator());
        assertEquals(
                Optional.of(new Reason(
                        "NOT_ENTITLED",
                        "uprawnienie do mLegitymacji już się skończyło",
                        "your entitlement to an mLegitymacja has ended")),
                last.reason());
    }

    @Test
    void a_preview_changes_nothing_and_says_who_and_why() {
        List<Order> orders = collected(3);
        university.expel(orders.get(1).student());

        EntitlementReport preview = university.work().previewEntitlement();

        assertEquals(
                Map.of(
                        orders.get(1).id(),
                        new Reason("NOT_ENTITLED", "brak statusu studenta", "you are not registered as a student")),
                preview.notEntitled());
        assertEquals(Set.of(), preview.revoked());
        assertEquals(orders, stored(orders));
    }

    @Test
    void a_person_can_run_the_check_with_another_limit_and_is_named() {
        List<Order> orders = collected(30);
        orders.forEach(order -> university.expel(order.student()));

        EntitlementReport report = university.work().checkEntitlement(new RevocationLimit(30, 0), Samples.OPERATOR);

        assertEquals(ids(orders), report.revoked());
        stored(orders)
                .forEach(order ->
                        assertEquals(Optional.of(Samples.OPERATOR), last(order).operator()));
    }

    /** The registry answers each student wrongly once. */
    @Test
    void a_single_wrong_answer_revokes_nobody() {
        List<Order> orders = collected(10);
        var asked = new AtomicInteger();
        answering((student, truth) -> asked.getAndIncrement() == 4 ? former(student) : truth);

        EntitlementReport report = university.work().checkEntitlement();

        assertEquals(Set.of(), report.revoked());
        assertEquals(orders, stored(orders));
    }

    /** In the second round the registry knows only those of whom it is wrong, and one other. */
    @Test
    void a_registry_that_loses_most_students_in_the_second_round_revokes_nobody() {
        List<Order> orders = collected(100);
        Set<StudentId> wrong = orders.stream().limit(3).map(Order::student).collect(Collectors.toSet());
        Set<StudentId> known = orders.stream().limit(4).map(Order::student).collect(Collectors.toSet());
        var asked = new AtomicInteger();
        university.withLimit(new RevocationLimit(0, 0.05));
        answering((student, truth) -> {
            boolean second = asked.getAndIncrement() >= orders.size();
            return wrong.contains(student)
                    ? former(student)
                    : truth.filter(record -> !second || known.contains(student));
        });

        EntitlementReport report = university.work().checkEntitlement();

        assertTrue(report.exceedsLimit());
        assertEquals(orders, stored(orders));
    }

    /** For each point in time at which a migration may begin, and each length of it. */
    @Test
    void wrong_answers_during_a_migration_revoke_nobody_whenever_it_begins_and_ends() {
        List<Order> orders = collected(8);
        for (int begin = 0; begin < 16; begin++) {
            for (int end = begin + 1; end <= 16; end++) {
                var asked = new AtomicInteger();
                int from = begin;
                int to = end;
                answering((student, truth) -> {
                    int call = asked.getAndIncrement();
                    return from <= call && call < to ? former(student) : truth;
                });

                var report = university.work().checkEntitlement(new RevocationLimit(7, 0), Samples.OPERATOR);

                assertEquals(Set.of(), report.revoked(), from + " to " + to);
            }
        }
        assertEquals(orders, stored(orders));
    }

    @Test
    void a_registry_that_throws_leaves_its_students_unchecked_and_the_others_are_checked() {
        List<Order> orders = collected(3);
        university.expel(orders.get(2).student());
        answering((student, truth) -> {
            if (student.equals(orders.get(0).student())) {
                throw new InfrastructureException("migration");
            }
            return truth;
        });

        EntitlementReport report = university.work().checkEntitlement();

        assertEquals(Set.of(orders.get(0).id()), report.unchecked());
        assertEquals(Set.of(orders.get(2).id()), report.revoked());
    }

    @Test
    void an_order_that_its_student_cancels_during_the_check_stays_cancelled() {
        Order order = university.collected(university.enrol("usos-1"));
        university.expel(order.student());
        var asked = new AtomicInteger();
        answering((student, truth) -> {
            if (asked.getAndIncrement() == 1) {
                university.cancel(order);
            }
            return truth;
        });

        assertEquals(Set.of(), university.work().checkEntitlement().revoked());
        assertEquals(OrderStatus.CANCELLED_BY_USER, university.stored(order).status());
    }

    private void answering(BiFunction<StudentId, Optional<StudentRecord>, Optional<StudentRecord>> answer) {
        university.using(student -> answer.apply(student, university.registry.find(student)));
    }

    private static Optional<StudentRecord> former(StudentId student) {
        return Optional.of(Students.lacking(student.value(), Set.of(StandardUnmetCondition.NO_STUDENT_STATUS)));
    }

    private List<Order> collected(int number) {
        List<StudentId> students = IntStream.range(0, number)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
        List<Order> orders = students.stream().map(university::order).toList();
        university.work().runUntilIdle();
        orders.forEach(order -> university.ministry.issue(order.id(), Students.ACTIVATION));
        orders.forEach(order -> university.ministry.collect(order.id()));
        university.waitUntilDue(orders.get(0));
        university.work().runUntilIdle();
        List<Order> stored = stored(orders);
        stored.forEach(order -> assertEquals(OrderStatus.COLLECTED, order.status()));
        return stored;
    }

    private List<Order> stored(List<Order> orders) {
        return orders.stream().map(university::stored).toList();
    }

    private static Set<OrderId> ids(List<Order> orders) {
        return orders.stream().map(Order::id).collect(Collectors.toSet());
    }

    private static HistoryEntry last(Order order) {
        return order.history().get(order.history().size() - 1);
    }
}
