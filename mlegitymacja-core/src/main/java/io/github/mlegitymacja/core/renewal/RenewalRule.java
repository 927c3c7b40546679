package io.github.mlegitymacja.core.renewal;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule of renewal, from Warsaw University of Technology's page for students (<i>Przedłużanie mLegitymacji</i>): a
 * student renews an mLegitymacja by cancelling it and ordering again; a student who did not renew in the previous
 * semester can only order. See {@code docs/domain.md}, Renewal, in the repository.
 *
 * <p>{@code OrderService.overview} applies this rule; call it directly for lists and reports:
 *
 * <pre>{@code
 * AcademicTime time = university.now();
 * long dueForRenewal = orders.stream().filter(order -> RenewalRule.isRenewalDue(order, time)).count();
 * }</pre>
 *
 * <p>All methods are pure functions. Stateless and thread-safe.
 */
public final class RenewalRule {

    private static final int SEMESTERS_UNTIL_LAPSED = 2;

    private RenewalRule() {}

    /**
     * Returns whether an order has lapsed: it is open, and was placed two or more semesters ago. A lapsed order is
     * never submitted, polled, or offered for pick-up.
     *
     * @param order the order
     * @param time the current time
     * @return true if it has lapsed; false on a day outside the calendar
     */
    public static boolean hasLapsed(Order order, AcademicTime time) {
        return order.isOpen()
                && semestersSince(order, time)
                        .filter(age -> age >= SEMESTERS_UNTIL_LAPSED)
                        .isPresent();
    }

    /**
     * Returns whether a renewal is due: the order is open, and was placed in the previous semester.
     *
     * @param order the order
     * @param time the current time
     * @return true if a renewal is due; false on a day outside the calendar
     */
    public static boolean isRenewalDue(Order order, AcademicTime time) {
        return order.isOpen()
                && !hasLapsed(order, time)
                && semestersSince(order, time).filter(age -> age > 0).isPresent();
    }

    /**
     * Returns whether an order has to be replaced by a new one, although no renewal is due: it is ready for pick-up but
     * its codes have expired, or the validity of its document has ended.
     *
     * @param order the order
     * @param time the current time
     * @return true if the student has to cancel it and order again
     */
    public static boolean isReplacementDue(Order order, AcademicTime time) {
        boolean codesExpired = order.status() == OrderStatus.READY_FOR_PICKUP
                && time.usableActivation(order).isEmpty();
        return order.isOpen() && (codesExpired || time.hasExpired(order));
    }

    /**
     * Returns the current order of a student: the newest one that is open and has not lapsed.
     *
     * @param orders all orders of one student, in any sequence
     * @param time the current time
     * @return the order that the student can check, collect, cancel or renew; empty if there is none, and on a day
     *     outside the calendar
     */
    public static Optional<Order> current(List<Order> orders, AcademicTime time) {
        return orders.stream()
                .filter(order -> time.semester().isPresent() && order.isOpen() && !hasLapsed(order, time))
                .max(Comparator.comparing(Order::orderedAt).thenComparing(Order::id));
    }

    /**
     * Returns the actions to offer to a student.
     *
     * @param current the current order, as returned by {@link #current}
     * @param mayOrder whether the student meets all conditions and today belongs to a semester; otherwise {@link
     *     StudentAction#ORDER} and {@link StudentAction#RENEW} are not offered
     * @param time the current time
     * @return the actions; empty for a student who has no current order and may not order
     * @throws IllegalArgumentException if {@code current} is closed
     */
    public static Set<StudentAction> offered(Optional<Order> current, boolean mayOrder, AcademicTime time) {
        if (current.isEmpty()) {
            return mayOrder ? EnumSet.of(StudentAction.ORDER) : EnumSet.noneOf(StudentAction.class);
        }
        Set<StudentAction> actions = byStatus(current.get(), time);
        if (mayOrder && (isRenewalDue(current.get(), time) || isReplacementDue(current.get(), time))) {
            actions.add(StudentAction.RENEW);
        }
        return actions;
    }

    private static Set<StudentAction> byStatus(Order order, AcademicTime time) {
        return switch (order.status()) {
            case PENDING, IN_PROGRESS -> EnumSet.of(StudentAction.CHECK_STATUS, StudentAction.CANCEL);
            case READY_FOR_PICKUP ->
                time.usableActivation(order).isPresent()
                        ? EnumSet.of(StudentAction.ADD_TO_MOBYWATEL, StudentAction.CANCEL)
                        : EnumSet.of(StudentAction.CANCEL);
            case COLLECTED -> EnumSet.of(StudentAction.CANCEL);
            case FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY ->
                throw new IllegalArgumentException("current is closed: " + order.status());
        };
    }

    private static Optional<Integer> semestersSince(Order order, AcademicTime time) {
        return time.semester().map(semester -> semester.semestersSince(order.semester()));
    }
}
