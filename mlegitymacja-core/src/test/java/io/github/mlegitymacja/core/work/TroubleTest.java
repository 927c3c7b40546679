package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.LogCapture;
import io.github.mlegitymacja.core.PlainStore;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One order's trouble is its own. */
class TroubleTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().behind(ministry);
    private final List<StudentId> students =
            IntStream.range(0, 5).mapToObj(i -> university.enrol("usos-" + i)).toList();
    private final StudentId troubled = students.get(2);

    /** Exceptions of careless adapters. */
    private static RuntimeException trouble(boolean ours) {
        return ours
                ? new InfrastructureException("the registry is down", new IllegalStateException(Students.secrets()))
                : new IllegalStateException(Students.secrets(), new RuntimeException(Students.secrets()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_registry_that_fails_for_one_student_serves_the_others(boolean ours) {
        orders();
        university.behind(id -> {
            if (id.equals(troubled)) {
                throw trouble(ours);
            }
            return university.registry.find(id);
        });

        try (var log = new LogCapture()) {
            WorkReport report = university.work().handOver();

            assertCounts(report, Outcome.HANDED_OVER);
            assertEquals(
                    1,
                    log.lines().stream()
                            .filter(line -> line.startsWith(ours ? "order.unavailable" : "order.broken"))
                            .count());
            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_ministry_that_fails_for_one_order_serves_the_others(boolean ours) {
        OrderId id = orders().get(2).id();
        ministry.submit =
                submission -> unlessTroubled(id, submission.order(), ours, new SubmitAnswer.Accepted(Optional.empty()));
        ministry.status = order -> unlessTroubled(id, order, ours, new StatusAnswer.Ready(Students.ACTIVATION));
        ministry.withdraw = order -> unlessTroubled(id, order, ours, new WithdrawAnswer.Withdrawn());

        try (var log = new LogCapture()) {
            assertCounts(university.work().handOver(), Outcome.HANDED_OVER);
            university.wait(Duration.ofMinutes(1));
            university.work().handOver();
            assertEquals(4, university.work().poll().count(Outcome.ISSUED));
            students.forEach(student -> university
                    .store
                    .ordersOf(student)
                    .forEach(order -> university.service().cancel(student, order.id())));
            assertCounts(university.work().withdraw(), Outcome.WITHDRAWN);

            assertEquals(
                    3,
                    log.lines().stream()
                            .filter(line -> line.startsWith(ours ? "order.unavailable" : "order.broken"))
                            .count());
            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    private static <T> T unlessTroubled(OrderId troubled, OrderId order, boolean ours, T answer) {
        if (order.equals(troubled)) {
            throw trouble(ours);
        }
        return answer;
    }

    @Test
    void a_ministry_that_answers_nothing_at_all_counts_as_unavailable() {
        orders();
        @SuppressWarnings("NullAway")
        SubmitAnswer nothing = null;
        ministry.submit = submission -> nothing;

        assertEquals(5, university.work().handOver().count(Outcome.UNAVAILABLE));
    }

    @Test
    void a_store_that_cannot_be_reached_is_told_to_the_caller() {
        university.behind(new PlainStore(university.store) {
            @Override
            public List<Order> claim(Claim claim) {
                throw new InfrastructureException("the store is down", null);
            }
        });

        assertThrows(InfrastructureException.class, () -> university.work().run());
    }

    @Test
    void listeners_are_told_of_each_change_after_it_is_stored() {
        var told = new ArrayList<HistoryEntry>();
        university.telling((order, change) -> {
            assertEquals(order, university.stored(order));
            told.add(change);
        });
        ministry.submit = submission -> new SubmitAnswer.Refused(Students.REASON);

        Order order = university.order(troubled);
        university.work().handOver();

        assertEquals(university.stored(order).history(), told);
        assertEquals(
                List.of(OrderEvent.PLACE, OrderEvent.HAND_OVER, OrderEvent.FAIL),
                told.stream().map(HistoryEntry::event).toList());
    }

    @Test
    void a_listener_that_throws_harms_neither_the_order_nor_the_listeners_after_it() {
        var told = new ArrayList<OrderId>();
        university.telling((order, change) -> {
            throw new IllegalStateException("no mail today");
        });
        university.telling((order, change) -> told.add(order.id()));

        try (var log = new LogCapture()) {
            Order order = university.order(troubled);

            assertEquals(List.of(order.id()), told);
            assertEquals(order, university.stored(order));
            assertTrue(log.lines().stream()
                    .anyMatch(line -> line.startsWith("listener.failed")
                            && line.contains(order.id().toString())
                            && line.contains("IllegalStateException")));
        }
    }

    /** A listener holds the activation, and what it throws may repeat it. */
    @Test
    void what_a_listener_throws_does_not_bring_a_secret_into_the_log() {
        university.telling((order, change) -> {
            throw new IllegalStateException(Students.secrets());
        });

        try (var log = new LogCapture()) {
            university.order(troubled);

            log.lines().forEach(Students::assertNoSecretIn);
        }
    }

    @Test
    void open_orders_of_two_semesters_are_checked_again_page_by_page() {
        university.inBatchesOf(2);
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
        Order unjudged = before.get(8);
        university.behind(id -> {
            if (id.equals(unjudged.student())) {
                throw trouble(false);
            }
            return university.registry.find(id);
        });

        WorkReport report = university.work().recheckEligibility();

        assertEquals(expelled.size(), report.count(Outcome.REVOKED));
        assertEquals(1, report.count(Outcome.UNAVAILABLE));
        assertEquals(expelled.size() + 1, report.total());
        for (Order order : before) {
            assertEquals(
                    expelled.contains(order) ? OrderStatus.REVOKED_BY_UNIVERSITY : OrderStatus.PENDING,
                    university.stored(order).status());
        }
    }

    @Test
    void a_store_without_batches_leads_to_the_same_orders() {
        assertEquals(story(store -> store), story(PlainStore::new));
    }

    /** All orders after a story in which every kind of work has something to do. */
    private static List<Order> story(UnaryOperator<OrderStore> front) {
        var university = new TestUniversity().inBatchesOf(3);
        university.behind(front.apply(university.store));
        var students = IntStream.range(0, 8)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
        var orders = students.stream().map(university::order).toList();
        university.service().cancel(students.get(0), orders.get(0).id());
        university.expel(students.get(1));
        university.work().runUntilIdle();
        university.ministry.issue(orders.get(2).id(), Students.ACTIVATION);
        university.ministry.issue(orders.get(3).id(), Students.ACTIVATION);
        university.ministry.collect(orders.get(3).id());
        university.ministry.fail(orders.get(4).id(), Students.REASON);
        university.service().renew(students.get(5), orders.get(5).id());
        university.expel(students.get(6));
        university.work().recheckEligibility();
        university.wait(Duration.ofMinutes(1));
        university.work().runUntilIdle();
        var statuses = university.store.countByStatus();
        assertTrue(statuses.values().stream().filter(count -> count > 0).count() >= 6, statuses.toString());
        return students.stream()
                .flatMap(student -> university.store.ordersOf(student).stream())
                .toList();
    }

    private List<Order> orders() {
        return students.stream().map(university::order).toList();
    }

    private static void assertCounts(WorkReport report, Outcome ofTheOthers) {
        assertEquals(TreeMap.of(ofTheOthers, 4, Outcome.UNAVAILABLE, 1), report.counts());
    }
}
