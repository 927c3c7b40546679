package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;

/** Applies an event to an order by its name, for tests that cover all events. */
public final class Events {

    private Events() {}

    public static Either<Refusal.NotAllowed, Order> decide(Order order, OrderEvent event, Actor actor, Instant now) {
        return switch (event) {
            case SUBMIT -> LifeCycle.submit(order, now);
            case ISSUE -> LifeCycle.issue(order, Samples.ACTIVATION, now);
            case EXPIRE -> LifeCycle.expire(order, actor, Samples.REASON, now);
            case COLLECT -> LifeCycle.collect(order, now);
            case FAIL -> LifeCycle.fail(order, Samples.REASON, now);
            case CANCEL -> LifeCycle.cancel(order, now);
            case REVOKE -> LifeCycle.revoke(order, Samples.REASON, Optional.empty(), now);
            case SETTLE -> LifeCycle.settle(order, Samples.REASON, Samples.OPERATOR, now);
            case PLACE -> throw new IllegalArgumentException("an order is placed once");
        };
    }

    /** Returns the status to which an event leads from a status; empty stands for an order that is only placed. */
    public static OrderStatus target(Transition row, Optional<OrderStatus> from) {
        return from.map(status -> decide(
                                Orders.in(status), row.event(), row.actors().get(0), Samples.FIRST_OF_OCTOBER)
                        .get()
                        .status())
                .orElse(OrderStatus.PENDING);
    }
}
