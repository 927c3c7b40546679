package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;

/** Changes orders as no code of the library does, for stores that are broken on purpose. */
public final class Tampering {

    private Tampering() {}

    /** Returns an order that lacks codes with those that are stored. */
    public static Order withCodesOf(Order stored, Order order) {
        boolean wouldLoseThem = order.status() == stored.status()
                && stored.activation().isPresent()
                && order.activation().isEmpty();
        return wouldLoseThem ? with(stored.state(), order) : order;
    }

    private static Order with(OrderState state, Order order) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(state)
                .history(order.history())
                .due(order.due())
                .version(order.version())
                .build();
    }
}
