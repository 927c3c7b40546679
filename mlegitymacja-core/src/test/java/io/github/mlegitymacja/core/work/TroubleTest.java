package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that a failure for one order does not affect the others, and that failures bring no secret into the log
 * ({@code docs/protocol.md}, When something does not answer; part of guarantee I1).
 */
class TroubleTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final List<StudentId> students =
            IntStream.range(0, 5).mapToObj(i -> university.enrol("usos-" + i)).toList();
    private final StudentId affected = students.get(2);

    /** Creates an exception as a careless adapter throws it, with secrets in its message or cause. */
    private static RuntimeException failure(boolean isInfrastructure) {
        return isInfrastructure
                ? new InfrastructureException("the registry is down", new IllegalStateException(Students.secrets()))
                : new IllegalStateException(Students.secrets(), new RuntimeException(Students.secrets()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void if_the_registry_fails_for_one_student_the_other_orders_are_submitted(boolean isInfrastructure) {
        orders();
        university.using(id -> {
            if (id.equals(affected)) {
                throw failure(isInfrastructure);
            }
            return university.registry.find(id);
        });

        try (var log = new LogCapture()) {
            WorkReport report = university.work().submit();

            assertCounts(report, WorkOutcome.SUBMITTED);
            assertEquals(
                    1,
                    log.lines().stream()
                            .filter(line -> line.startsWith(isInfrastructure ? "order.unavailable" : "order.broken"))
                            .count());
            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void if_the_ministry_fails_for_one_order_the_other_orders_are_processed(boolean isInfrastructure) {
        OrderId id = orders().get(2).id();
        ministry.submit = submission ->
                failingFor(id, submission.order(), isInfrastructure, new SubmitAnswer.Accepted(Optional.empty()));
        ministry.status = order -> failingFor(id, order, isInfrastructure, new StatusAnswer.Ready(Students.ACTIVATION));
        ministry.withdraw = order -> failingFor(id, order, isInfrastructure, new WithdrawAnswer.Withdrawn());

        try (var log = new LogCapture()) {
            assertCounts(university.work().submit(), WorkOutcome.SUBMITTED);
            university.wait(Duration.ofMinutes(1));
            university.work().submit();
            assertEquals(4, university.work().poll().count(WorkOutcome.ISSUED));
            students.forEach(
                    student -> university.store.ordersOf(student).readable().forEach(university::cancel));
            assertCounts(university.work().withdraw(), WorkOutcome.WITHDRAWN);

            assertEquals(
                    3,
                    log.lines().stream()
                            .filter(line -> line.startsWith(isInfrastructure ? "order.unavailable" : "order.broken"))
                            .count());
            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    private static <T> T failingFor(OrderId affected, OrderId order, boolean isInfrastructure, T answer) {
        if (order.equals(affected)) {
            throw failure(isInfrastructure);
        }
        return answer;
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_gateway_that_returns_null_has_a_bug_and_its_order_is_retried() {
        Order order = university.order(affected);
        ministry.submit = submission -> null;
        assertEquals(1, university.work().submit().count(WorkOutcome.UNAVAILABLE));
        assertEquals(OrderStatus.PENDING, university.stored(order).status());

        ministry.submit = submission -> new SubmitAnswer.Accepted(Optional.empty());
        university.waitUntilDue(order);
        university.work().submit();
        ministry.status = id -> null;
        university.waitUntilDue(order);
        assertEquals(1, university.work().poll().count(WorkOutcome.UNAVAILABLE));

        university.cancel(university.stored(order));
        ministry.withdraw = id -> null;
        assertEquals(1, university.work().withdraw().count(WorkOutcome.UNAVAILABLE));
        assertTrue(university.stored(order).isDue(DueTask.WITHDRAW));
    }

    /** Otherwise one student would see the codes of another, and the ministry would get the wrong student. */
    @Test
    void a_registry_that_answers_with_another_student_has_a_bug() {
        Order order = university.order(affected);
        university.using(id -> university.registry.find(students.get(0)));

        assertEquals(
                Set.of(Notice.RECORD_UNREADABLE),
                university.service().overview(affected).get().notices());
        assertEquals(
                new Refusal.UnreadableRecord(affected),
                university.service().order(affected).getLeft());
        assertEquals(1, university.work().submit().count(WorkOutcome.UNAVAILABLE));
        assertEquals(Set.of(order.id()), university.work().checkEntitlement().unchecked());
        assertEquals(OrderStatus.PENDING, university.stored(order).status());
        assertEquals(List.of(), ministry.submitted);
    }

    @Test
    void what_needs_a_person_is_tried_again_as_late_as_can_be() {
        Order order = university.order(affected);
        ministry.submit = submission -> {
            throw InfrastructureException.permanent("the client certificate has expired", null);
        };

        university.work().submit();

        assertEquals(
                university.now().plus(Duration.ofHours(1)),
                university.stored(order).due().orElseThrow().notBefore());
    }

    @Test
    void a_failure_of_the_store_reaches_the_caller() {
        university.using(new ForwardingStore(university.store) {
            @Override
            public StoredOrders claim(Claim claim) {
                throw new InfrastructureException("the store is down", null);
            }
        });

        assertThrows(InfrastructureException.class, () -> university.work().runOnce());
    }

    @Test
    void listeners_are_notified_of_each_change_after_it_is_stored() {
        var notified = new ArrayList<HistoryEntry>();
        university.notifying((order, change) -> {
            assertEquals(order, university.stored(order));
            notified.add(change);
        });
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);

        Order order = university.order(affected);
        university.work().submit();

        assertEquals(university.stored(order).history(), notified);
        assertEquals(
                List.of(OrderEvent.PLACE, OrderEvent.SUBMIT, OrderEvent.FAIL),
                notified.stream().map(HistoryEntry::event).toList());
    }

    @Test
    void a_listener_that_throws_affects_neither_the_order_nor_the_other_listeners() {
        var notified = new ArrayList<OrderId>();
        university.notifying((order, change) -> {
            throw new IllegalStateException("no mail today");
        });
        university.notifying((order, change) -> notified.add(order.id()));

        try (var log = new LogCapture()) {
            Order order = university.order(affected);

            assertEquals(List.of(order.id()), notified);
            assertEquals(order, university.stored(order));
            assertTrue(log.lines().stream()
                    .anyMatch(line -> line.startsWith("listener.failed")
                            && line.contains(order.id().toString())
                            && line.contains("IllegalStateException")));
        }
    }

    /** A listener gets the order with the activation, so its exception may contain secrets. */
    @Test
    void an_exception_of_a_listener_brings_no_secret_into_the_log() {
        university.notifying((order, change) -> {
            throw new IllegalStateException(Students.secrets());
        });

        try (var log = new LogCapture()) {
            university.order(affected);

            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    @Test
    void the_entitlement_check_reads_the_open_orders_of_two_semesters_page_by_page() {
        university.withBatchSize(2);
        var before = new ArrayList<Order>();
        for (int i = 0; i < 7; i++) {
            before.add(university.order(university.enrol("winter-" + i)));
        }
        university.waitUntil(LocalDate.of(2027, 3, 1));
        for (int i = 0; i < 4; i++) {
            before.add(university.order(university.enrol("summer-" + i)));
        }
        List<Order> expelled =
                IntStream.of(0, 1, 3, 6, 7, 10).mapToObj(before::get).toList();
        expelled.forEach(order -> university.expel(order.student()));
        Order unchecked = before.get(8);
        university.using(id -> {
            if (id.equals(unchecked.student())) {
                throw failure(false);
            }
            return university.registry.find(id);
        });

        EntitlementReport report = university.work().checkEntitlement();

        assertEquals(expelled.stream().map(Order::id).collect(Collectors.toSet()), report.revoked());
        assertEquals(Set.of(unchecked.id()), report.unchecked());
        assertEquals(11, report.open());
        for (Order order : before) {
            assertEquals(
                    expelled.contains(order) ? OrderStatus.REVOKED_BY_UNIVERSITY : OrderStatus.PENDING,
                    university.stored(order).status());
        }
    }

    @Test
    void a_store_without_batches_leads_to_the_same_orders() {
        assertEquals(ordersAfterScenario(store -> store), ordersAfterScenario(ForwardingStore::new));
    }

    /** Runs a scenario in which every kind of background work has something to do, and returns all orders. */
    private static List<Order> ordersAfterScenario(UnaryOperator<OrderStore> wrapping) {
        var university = new TestUniversity().withBatchSize(3);
        university.using(wrapping.apply(university.store));
        var students = IntStream.range(0, 8)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
        var orders = students.stream().map(university::order).toList();
        university.cancel(orders.get(0));
        university.expel(students.get(1));
        university.work().runUntilIdle();
        university.ministry.issue(orders.get(2).id(), Students.ACTIVATION);
        university.ministry.issue(orders.get(3).id(), Students.ACTIVATION);
        university.ministry.collect(orders.get(3).id());
        university.ministry.fail(orders.get(4).id(), Students.REASON);
        assertTrue(
                university.service().renew(students.get(5), orders.get(5).id()).isRight());
        university.expel(students.get(6));
        university.work().checkEntitlement();
        university.wait(Duration.ofMinutes(1));
        university.work().runUntilIdle();
        var statuses = university.store.countByStatus();
        assertTrue(statuses.values().stream().filter(count -> count > 0).count() >= 6, statuses.toString());
        return students.stream()
                .flatMap(student -> university.store.ordersOf(student).readable().stream())
                .toList();
    }

    private List<Order> orders() {
        return students.stream().map(university::order).toList();
    }

    private static void assertCounts(WorkReport report, WorkOutcome ofTheOthers) {
        assertEquals(Map.of(ofTheOthers, 4, WorkOutcome.UNAVAILABLE, 1), report.counts());
    }
}
