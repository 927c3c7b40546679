package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.Instant;

/** Applies an event to an order by its name, for tests that cover all events. */
public final class Events {

    private Events() {}

    public static Either<Refusal.NotAllowed, Order> decide(Order order, OrderEvent event, Instant now) {
        return switch (event) {
            case SUBMIT -> LifeCycle.submit(order, now);
            case ISSUE -> LifeCycle.issue(order, Samples.ACTIVATION, now);
            case COLLECT -> LifeCycle.collect(order, now);
            case FAIL -> LifeCycle.fail(order, Samples.REASON, now);
            case CANCEL -> LifeCycle.cancel(order, now);
            case REVOKE -> LifeCycle.revoke(order, Samples.REASON, now);
            case PLACE -> throw new IllegalArgumentException("an order is placed once");
        };
    }

    /**
     * Returns the status to which an event leads. An event leads to the same status from every status in which it is
     * allowed.
     */
    public static OrderStatus target(Transition row) {
        return row == Transition.PLACE
                ? OrderStatus.PENDING
                : decide(Orders.in(row.from().get(0)), row.event(), Samples.FIRST_OF_OCTOBER)
                        .get()
                        .status();
    }
}
