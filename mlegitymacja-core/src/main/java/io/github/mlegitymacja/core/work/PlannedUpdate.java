package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Order;

/**
 * An update of an order that is still to be stored, and the report for it.
 *
 * @param update the order before and after
 * @param report the report if the update is stored
 */
record PlannedUpdate(OrderUpdate update, WorkReport report) {

    static PlannedUpdate of(Order before, Order after, WorkOutcome outcome) {
        return new PlannedUpdate(new OrderUpdate(before, after), WorkReport.of(outcome));
    }
}
