package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.semester.Semester;
import io.vavr.control.Option;
import java.util.List;
import java.util.Optional;

/** The rule about which orders of a student keep {@link BulkOrders} from placing another one. */
final class BulkObstacle {

    private BulkObstacle() {}

    /** Returns why no order may be placed for a student with these orders, the latest first. */
    static Option<BulkOutcome> find(List<Order> ofStudent, Semester now, AcademicTime time) {
        Optional<Order> current = RenewalRule.current(ofStudent, time);
        if (current.isPresent()) {
            return Option.of(
                    RenewalRule.isRenewalDue(current.get(), time) ? BulkOutcome.RENEWAL_DUE : BulkOutcome.ALREADY_OPEN);
        }
        return Option.ofOptional(ofStudent.stream().findFirst())
                .filter(latest -> wasClosedIn(now, latest, time))
                .map(closed -> BulkOutcome.CLOSED_THIS_SEMESTER);
    }

    /**
     * Returns whether an order of this semester or the previous one was cancelled or revoked in this semester. An older
     * one had lapsed: it was cancelled to make room for a new order, and a crash may have come in between.
     */
    private static boolean wasClosedIn(Semester now, Order order, AcademicTime time) {
        return List.of(now, now.previous()).contains(order.semester())
                && order.history().stream()
                        .filter(entry -> entry.event() == OrderEvent.CANCEL || entry.event() == OrderEvent.REVOKE)
                        .map(closed -> new AcademicTime(closed.at(), time.calendar()).semester())
                        .anyMatch(Optional.of(now)::equals);
    }
}
