package io.github.mlegitymacja.core.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Orders;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
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
 * What is offered for every history of up to four orders, each of seven statuses and placed 0 to 3 semesters ago, to a
 * student who is eligible or not; not sampled.
 *
 * <p>Left out are histories that cannot exist: an older order is never of a later semester than a newer one, and a
 * semester has at most one open order. What our own code never makes but the rule has an answer to is kept in: two open
 * orders of different semesters (no store takes them), or an open order older than a closed one of the same semester.
 */
class OfferedActionsTest {

    private static final Semester NOW = Semester.winter(2026);
    private static final int MOST_ORDERS = 4;
    private static final int LONGEST_AGO = 3;
    private static final long EVERY_NTH_THROUGH_THE_SERVICE = 20;

    private static final Moment MOMENT =
            new Moment(TestUniversity.FIRST_OF_OCTOBER.plus(Duration.ofDays(30)), TestUniversity.CALENDAR);

    /** The order at each place of a history, the newest first: made once, for there are many histories. */
    private static final List<Map<Placed, Order>> ORDERS = IntStream.range(0, MOST_ORDERS)
            .mapToObj(OfferedActionsTest::ordersAt)
            .toList();

    /** One order of a history. */
    record Placed(OrderStatus status, int semestersAgo) {

        boolean isOpen() {
            return switch (status) {
                case PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED -> true;
                case FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> false;
            };
        }
    }

    /**
     * FACTS.md, <i>Renewal</i>: a rule over the newest order that is not closed. An order that lapsed counts as none,
     * and a student who may not have an mLegitymacja is not offered to order one.
     *
     * @param history the newest first
     */
    private static Set<StudentAction> oracle(List<Placed> history, boolean eligible) {
        for (Placed order : history) {
            if (order.isOpen() && order.semestersAgo() <= 1) {
                return switch (order.status()) {
                    case PENDING, IN_PROGRESS -> Set.of(StudentAction.CANCEL, StudentAction.CHECK_STATUS);
                    case READY_FOR_PICKUP -> Set.of(StudentAction.CANCEL, StudentAction.ADD_TO_MOBYWATEL);
                    default -> Set.of(StudentAction.CANCEL);
                };
            }
        }
        return eligible ? Set.of(StudentAction.ORDER) : Set.of();
    }

    @Test
    void every_history_is_offered_what_the_facts_say() {
        var cases = new long[2];
        forEachHistory(history -> {
            List<Order> orders = orders(history);
            Optional<Order> current = RenewalRule.current(orders, MOMENT);
            for (boolean eligible : new boolean[] {true, false}) {
                assertEquals(
                        oracle(history, eligible), RenewalRule.offered(current, eligible), () -> history.toString());
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

    /** The sequence in which a caller has the orders does not matter, only when they were placed. */
    @Test
    void the_newest_order_counts_in_whatever_sequence_they_come() {
        List<Order> newestFirst = orders(List.of(
                new Placed(OrderStatus.CANCELLED_BY_USER, 0),
                new Placed(OrderStatus.READY_FOR_PICKUP, 0),
                new Placed(OrderStatus.PENDING, 1)));
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);

        assertEquals(Optional.of(newestFirst.get(1)), RenewalRule.current(newestFirst, MOMENT));
        assertEquals(Optional.of(newestFirst.get(1)), RenewalRule.current(oldestFirst, MOMENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED_BY_USER", "REVOKED_BY_UNIVERSITY"})
    void a_closed_order_is_never_the_one_that_counts(OrderStatus closed) {
        assertThrows(IllegalArgumentException.class, () -> RenewalRule.offered(Optional.of(Orders.in(closed)), true));
    }

    private static void assertOfferedByTheService(List<Placed> history, List<Order> newestFirst) {
        var university = new TestUniversity();
        StudentId student = university.enrol("usos-1");
        university.waitUntil(MOMENT.now());
        newestFirst.stream().filter(order -> !order.isOpen()).forEach(order -> store(order, university));
        newestFirst.stream().filter(Order::isOpen).forEach(order -> store(order, university));
        assertEquals(oracle(history, true), offered(university, student), history::toString);
        university.expel(student);
        assertEquals(oracle(history, false), offered(university, student), history::toString);
    }

    private static Set<StudentAction> offered(TestUniversity university, StudentId student) {
        return university.service().overview(student).get().offered();
    }

    /** A store takes in open orders only: closed ones are stored as they were when placed, and then replaced. */
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
     * Counted in another way: n orders of one semester, of which at most one is open, are 3^n + n * 4 * 3^(n - 1)
     * possibilities; a history divides up to four orders among four semesters.
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
