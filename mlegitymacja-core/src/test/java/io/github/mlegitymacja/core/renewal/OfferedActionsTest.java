package io.github.mlegitymacja.core.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks the offered actions ({@code docs/domain.md}, Renewal) for every history of up to four orders. Each order has
 * one of seven statuses and was placed 0 to 3 semesters ago; the student is eligible or not. All cases are tested, not
 * a sample.
 *
 * <p>Impossible histories are left out: an older order never belongs to a later semester than a newer one, and a
 * semester has at most one open order. Two kinds of histories are included although the library never creates them,
 * because the rule defines a result for them: two open orders of different semesters, which no store accepts, and an
 * open order that is older than a closed one of the same semester.
 */
class OfferedActionsTest {

    private static final Semester NOW = Semester.winter(2026);
    private static final int MOST_ORDERS = 4;
    private static final int LONGEST_AGO = 3;
    private static final long EVERY_NTH_THROUGH_THE_SERVICE = 20;

    private static final AcademicTime TIME =
            new AcademicTime(TestUniversity.FIRST_OF_OCTOBER.plus(Duration.ofDays(30)), TestUniversity.CALENDAR);

    /** The orders for each position of a history, the newest first. Created once, because there are many histories. */
    private static final List<Map<Placed, Order>> ORDERS = IntStream.range(0, MOST_ORDERS)
            .mapToObj(OfferedActionsTest::ordersAt)
            .toList();

    /** An order of a history. */
    record Placed(OrderStatus status, int semestersAgo) {

        boolean isOpen() {
            return switch (status) {
                case PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED -> true;
                case FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> false;
            };
        }
    }

    /**
     * Returns the expected actions according to {@code docs/domain.md}, Renewal. They depend on the newest open order.
     * A lapsed order counts as none, and a student who is not eligible can neither order nor renew.
     *
     * @param history the orders, the newest first
     */
    private static Set<StudentAction> oracle(List<Placed> history, boolean eligible) {
        for (Placed order : history) {
            if (order.isOpen() && order.semestersAgo() <= 1) {
                var actions = EnumSet.of(StudentAction.CANCEL);
                switch (order.status()) {
                    case PENDING, IN_PROGRESS -> actions.add(StudentAction.CHECK_STATUS);
                    case READY_FOR_PICKUP -> actions.add(StudentAction.ADD_TO_MOBYWATEL);
                    default -> {}
                }
                if (eligible && order.semestersAgo() == 1) {
                    actions.add(StudentAction.RENEW);
                }
                return actions;
            }
        }
        return eligible ? Set.of(StudentAction.ORDER) : Set.of();
    }

    @Test
    void every_possible_history_leads_to_the_documented_actions() {
        var cases = new long[2];
        forEachHistory(history -> {
            List<Order> orders = orders(history);
            Optional<Order> current = RenewalRule.current(orders, TIME);
            for (boolean eligible : new boolean[] {true, false}) {
                assertEquals(
                        oracle(history, eligible),
                        RenewalRule.offered(current, eligible, TIME),
                        () -> history.toString());
                cases[0]++;
            }
            boolean fitsInAStore = history.stream().filter(Placed::isOpen).count() <= 1;
            if (fitsInAStore && cases[0] / 2 % EVERY_NTH_THROUGH_THE_SERVICE == 0) {
                assertOfferedByTheService(history, orders);
                cases[1] += 2;
            }
        });

        System.out.printf("offered actions: %,d cases, %,d of them through the service%n", cases[0], cases[1]);
        assertEquals(possible(), cases[0] / 2);
        assertTrue(cases[1] > 1_000);
    }

    /** Only the time at which the orders were placed matters. */
    @Test
    void the_current_order_does_not_depend_on_the_sequence_of_the_list() {
        List<Order> newestFirst = orders(List.of(
                new Placed(OrderStatus.CANCELLED_BY_USER, 0),
                new Placed(OrderStatus.READY_FOR_PICKUP, 0),
                new Placed(OrderStatus.PENDING, 1)));
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);

        assertEquals(Optional.of(newestFirst.get(1)), RenewalRule.current(newestFirst, TIME));
        assertEquals(Optional.of(newestFirst.get(1)), RenewalRule.current(oldestFirst, TIME));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED_BY_USER", "REVOKED_BY_UNIVERSITY"})
    void a_closed_order_cannot_be_the_current_order(OrderStatus closed) {
        assertThrows(
                IllegalArgumentException.class, () -> RenewalRule.offered(Optional.of(Orders.in(closed)), true, TIME));
    }

    private static void assertOfferedByTheService(List<Placed> history, List<Order> newestFirst) {
        var university = new TestUniversity();
        StudentId student = university.enrol("usos-1");
        university.waitUntil(TIME.instant());
        newestFirst.stream().filter(order -> !order.isOpen()).forEach(order -> store(order, university));
        newestFirst.stream().filter(Order::isOpen).forEach(order -> store(order, university));
        assertEquals(oracle(history, true), offered(university, student), history::toString);
        university.expel(student);
        assertEquals(oracle(history, false), offered(university, student), history::toString);
    }

    private static Set<StudentAction> offered(TestUniversity university, StudentId student) {
        return university.service().overview(student).get().offered();
    }

    /**
     * Stores an order. A store creates open orders only, so the order is stored as it was when placed, and then
     * updated.
     */
    private static void store(Order order, TestUniversity university) {
        Order placed = Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(Orders.in(OrderStatus.PENDING).state())
                .addHistory(order.history().get(0))
                .due(Due.of(DueTask.SUBMIT, order.orderedAt()))
                .build();
        assertTrue(university.store.create(placed) instanceof SaveResult.Saved);
        assertTrue(university.store.update(order.withVersion(1)) instanceof SaveResult.Saved);
    }

    private static List<Order> orders(List<Placed> newestFirst) {
        var orders = new ArrayList<Order>();
        for (int i = 0; i < newestFirst.size(); i++) {
            orders.add(ORDERS.get(i).get(newestFirst.get(i)));
        }
        return orders;
    }

    private static Map<Placed, Order> ordersAt(int place) {
        var orders = new HashMap<Placed, Order>();
        Semester semester = NOW;
        for (int ago = 0; ago <= LONGEST_AGO; ago++) {
            Instant orderedAt = TestUniversity.CALENDAR
                    .begins(semester)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .plus(Duration.ofDays(20 - place));
            for (OrderStatus status : OrderStatus.values()) {
                orders.put(new Placed(status, ago), Orders.in(status, new StudentId("usos-1"), semester, orderedAt));
            }
            semester = semester.previous();
        }
        return orders;
    }

    private static void forEachHistory(Consumer<List<Placed>> test) {
        extend(new ArrayList<>(), test);
    }

    private static void extend(List<Placed> newestFirst, Consumer<List<Placed>> test) {
        test.accept(newestFirst);
        if (newestFirst.size() == MOST_ORDERS) {
            return;
        }
        for (int ago = newestFirst.isEmpty() ? 0 : last(newestFirst).semestersAgo(); ago <= LONGEST_AGO; ago++) {
            for (OrderStatus status : OrderStatus.values()) {
                var older = new Placed(status, ago);
                if (!older.isOpen() || newestFirst.stream().noneMatch(order -> isOpenIn(order, older.semestersAgo()))) {
                    newestFirst.add(older);
                    extend(newestFirst, test);
                    newestFirst.remove(newestFirst.size() - 1);
                }
            }
        }
    }

    private static boolean isOpenIn(Placed order, int semestersAgo) {
        return order.isOpen() && order.semestersAgo() == semestersAgo;
    }

    private static Placed last(List<Placed> orders) {
        return orders.get(orders.size() - 1);
    }

    /**
     * Counts the histories in another way. There are 3^n + n * 4 * 3^(n - 1) possibilities for n orders of one
     * semester, of which at most one is open. A history distributes up to four orders over four semesters.
     */
    private static long possible() {
        long histories = 0;
        for (int a = 0; a <= MOST_ORDERS; a++) {
            for (int b = 0; a + b <= MOST_ORDERS; b++) {
                for (int c = 0; a + b + c <= MOST_ORDERS; c++) {
                    for (int d = 0; a + b + c + d <= MOST_ORDERS; d++) {
                        histories += Stream.of(a, b, c, d)
                                .mapToLong(OfferedActionsTest::ofOneSemester)
                                .reduce(1, Math::multiplyExact);
                    }
                }
            }
        }
        return histories;
    }

    private static long ofOneSemester(int orders) {
        long allClosed = (long) Math.pow(3, orders);
        return allClosed + orders * 4L * allClosed / 3;
    }
}
