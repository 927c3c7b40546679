package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.Collection;
import java.util.HashSet;

/** Checks the arguments of the store's methods. */
final class Arguments {

    private Arguments() {}

    static void requirePositive(int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
    }

    static void requireDistinct(Collection<OrderId> orders) {
        var ids = new HashSet<OrderId>();
        orders.forEach(order -> require(ids.add(order), "order " + order + " occurs twice"));
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
