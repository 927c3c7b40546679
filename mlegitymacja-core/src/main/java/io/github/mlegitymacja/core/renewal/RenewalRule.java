package io.github.mlegitymacja.core.renewal;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.spi.order.Order;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a student is offered (founding document, <i>Przedłużanie mLegitymacji</i>): an mLegitymacja is renewed by cancelling
 * and ordering again; whoever did not renew in the previous semester is offered <i>Zamów mLegitymację</i> only.
 *
 * <p>Pure functions, stateless and thread-safe.
 */
public final class RenewalRule {

    private RenewalRule() {}

    /**
     * The order that counts: the newest that is open and has not lapsed.
     *
     * @param orders all orders of one student, in any sequence
     * @param moment now
     * @return the order to check, collect, cancel or renew; empty if the student may only order, and on a day outside the
     *     calendar
     */
    public static Optional<Order> current(List<Order> orders, Moment moment) {
        return orders.stream()
                .filter(order -> moment.semester().isPresent() && order.isOpen() && !moment.hasLapsed(order))
                .max(Comparator.comparing(Order::orderedAt).thenComparing(Order::id));
    }

    /**
     * The actions to offer.
     *
     * @param current the order that counts, by {@link #current}
     * @param eligible whether the student may have an mLegitymacja now; matters for ordering only
     * @return the actions; nothing at all for a student who has no order and may not order
     */
    public static Set<StudentAction> offered(Optional<Order> current, boolean eligible) {
        return current.<Set<StudentAction>>map(order -> switch (order.status()) {
                    case PENDING, IN_PROGRESS -> EnumSet.of(StudentAction.CHECK_STATUS, StudentAction.CANCEL);
                    case READY_FOR_PICKUP -> EnumSet.of(StudentAction.ADD_TO_MOBYWATEL, StudentAction.CANCEL);
                    case COLLECTED -> EnumSet.of(StudentAction.CANCEL);
                    case FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY ->
                        throw new IllegalArgumentException("current is closed: " + order.status());
                })
                .orElseGet(() -> eligible ? EnumSet.of(StudentAction.ORDER) : EnumSet.noneOf(StudentAction.class));
    }
}
