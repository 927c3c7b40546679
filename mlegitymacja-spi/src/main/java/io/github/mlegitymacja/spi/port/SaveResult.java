package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import java.util.Objects;

/** What became of an attempt to store an order. */
public sealed interface SaveResult {

    /**
     * The order is stored, durably.
     *
     * @param order the order as stored: its version is one more than that of the order handed in
     */
    record Saved(Order order) implements SaveResult {
        /**
         * Checks the component.
         *
         * @param order the order as stored: its version is one more than that of the order handed in
         * @throws NullPointerException if {@code order} is null
         */
        public Saved {
            Objects.requireNonNull(order, "order");
        }
    }

    /**
     * Nothing was stored, because the store holds something else than the caller believed: read again, and decide anew.
     */
    record Conflict() implements SaveResult {}
}
