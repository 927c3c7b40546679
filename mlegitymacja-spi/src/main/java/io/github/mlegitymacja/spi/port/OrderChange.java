package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import java.util.Objects;

/**
 * An event of an order, for an {@link OrderSubscriber}.
 *
 * @param order the order as it was read for this delivery; it may be ahead of the entry, and may contain an activation,
 *     which must not be logged
 * @param number the position of the entry in the order's history, from 0. Together with the order's id it identifies the
 *     change: a change that is delivered again has the same number. After a backup was restored, another change can have it
 * @param entry the entry of the order's history
 */
public record OrderChange(Order order, int number, HistoryEntry entry) {

    /**
     * Checks the components.
     *
     * @param order the order
     * @param number the position of the entry in the order's history
     * @param entry the entry
     * @throws NullPointerException if a component is null
     */
    public OrderChange {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(entry, "entry");
    }
}
