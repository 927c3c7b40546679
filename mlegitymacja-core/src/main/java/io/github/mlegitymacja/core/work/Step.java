package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.ledger.Change;
import io.github.mlegitymacja.spi.order.Order;

/**
 * What is to be stored about an order, and what that amounts to once it is stored.
 *
 * @param change the order before and after
 * @param report what to report
 */
record Step(Change change, WorkReport report) {

    static Step of(Order before, Order after, Outcome outcome) {
        return new Step(new Change(before, after), WorkReport.of(outcome));
    }
}
