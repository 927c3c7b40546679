package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.search.Registry.Trust;
import io.github.mlegitymacja.core.search.Registry.Truth;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The complete state of the search at one point: one student's orders in the store and at the ministry, the registry,
 * the time, and the activities that are under way. Immutable.
 *
 * @param orders the stored orders, sorted by id
 * @param ministry the status of each id at the ministry, including ids that are not used yet
 * @param idsUsed the number of ids used so far
 * @param registry the student registry
 * @param time the index of the time in {@link #TIMES}
 * @param activities the activities that are under way
 */
record Situation(
        List<Order> orders,
        List<AtMinistry> ministry,
        int idsUsed,
        Registry registry,
        int time,
        List<Activity> activities) {

    enum AtMinistry {
        NONE,
        PROCESSING,
        READY,
        /** The codes cannot be used; the ministry may issue newer ones. */
        WITHOUT_CODES,
        COLLECTED,
        FAILED,
        WITHDRAWN,
        /** The document is dead for good, but the ministry refuses to withdraw it. */
        ENDED;

        boolean isAlive() {
            return this == PROCESSING || this == READY || this == WITHOUT_CODES || this == COLLECTED;
        }
    }

    static final int MOST_ORDERS = 3;
    static final StudentId STUDENT = new StudentId("s1");
    static final StandardCalendar CALENDAR = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));

    /** An instant in each of three successive semesters. An order of the first semester has lapsed in the third. */
    static final List<Instant> TIMES = List.of(
            Instant.parse("2026-10-01T10:00:00Z"),
            Instant.parse("2027-03-01T10:00:00Z"),
            Instant.parse("2027-10-01T10:00:00Z"));

    private static final List<Semester> SEMESTERS =
            List.of(Semester.winter(2026), Semester.summer(2026), Semester.winter(2027));

    private static final List<OrderId> IDS = IntStream.range(0, MOST_ORDERS)
            .mapToObj(i -> OrderId.timeOrdered(TIMES.get(0).plusMillis(i), new SplittableRandom(1)))
            .toList();

    static final Situation EMPTY = new Situation(
            List.of(),
            Collections.nCopies(MOST_ORDERS, AtMinistry.NONE),
            0,
            new Registry(Truth.ENTITLED, Trust.TRUTHFUL),
            0,
            List.of());

    static int indexOf(OrderId id) {
        return IDS.indexOf(id);
    }

    static OrderId id(int index) {
        return IDS.get(index);
    }

    LocalDate today() {
        return LocalDate.ofInstant(TIMES.get(time), ZoneOffset.UTC);
    }

    /** Computed from the sequence of the semesters, without the code that is searched. */
    static boolean hasLapsed(Order order, int when) {
        return order.isOpen() && when - SEMESTERS.indexOf(order.semester()) >= 2;
    }

    Optional<Order> find(OrderId id) {
        return orders.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    Situation with(Order order) {
        var changed = new ArrayList<>(orders);
        changed.removeIf(other -> other.id().equals(order.id()));
        changed.add(order);
        changed.sort(Comparator.comparing(Order::id));
        return withAll(changed);
    }

    Situation withAll(List<Order> changed) {
        return new Situation(List.copyOf(changed), ministry, idsUsed, registry, time, activities);
    }

    Situation with(OrderId id, AtMinistry status) {
        var changed = new ArrayList<>(ministry);
        changed.set(indexOf(id), status);
        return new Situation(orders, List.copyOf(changed), idsUsed, registry, time, activities);
    }

    Situation withIdUsed() {
        return new Situation(orders, ministry, idsUsed + 1, registry, time, activities);
    }

    Situation with(Registry changed) {
        return new Situation(orders, ministry, idsUsed, changed, time, activities);
    }

    Situation later() {
        return new Situation(orders, ministry, idsUsed, registry, time + 1, activities);
    }

    Situation with(List<Activity> others) {
        return new Situation(orders, ministry, idsUsed, registry, time, List.copyOf(others));
    }

    AtMinistry atMinistry(OrderId id) {
        return ministry.get(indexOf(id));
    }
}
