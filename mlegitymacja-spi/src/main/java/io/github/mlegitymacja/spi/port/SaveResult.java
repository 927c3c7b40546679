package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import java.util.Objects;

/** The result of an attempt to store an order. */
public sealed interface SaveResult {

    /**
     * The order is stored durably.
     *
     * @param order the order as {@link OrderStore#find} returns it; its version is one more than that of the order passed to the store
     */
    record Saved(Order order) implements SaveResult {
        /**
         * Checks the component.
         *
         * @param order the order as {@link OrderStore#find} returns it; its version is one more than that of the order passed to the store
         * @throws NullPointerException if {@code order} is null
         */
        public Saved {
            Objects.requireNonNull(order, "order");
        }
    }

    /**
     * Nothing was stored, because the state of the store differs from the one that the caller has read. The caller
     * reads again and decides again.
     */
    record Conflict() implements SaveResult {}
}
