package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Instant;
import java.util.Objects;

/**
 * How far the changes of an order were delivered, for {@link OutboxOrderStore#confirm}.
 *
 * @param order the order's key
 * @param confirmedEntries how many entries of its history are confirmed now, from the first one on
 * @param failures how many consecutive deliveries have failed; 0 if the last one has not
 * @param notBefore the earliest time to deliver what is not confirmed, to the microsecond
 */
public record Delivery(OrderId order, int confirmedEntries, int failures, Instant notBefore) {

    /**
     * Checks the components.
     *
     * @param order the order's key
     * @param confirmedEntries how many entries of its history are confirmed
     * @param failures how many consecutive deliveries have failed
     * @param notBefore the earliest time of the next delivery
     * @throws NullPointerException if a component is null
     * @throws IllegalArgumentException if {@code confirmedEntries} or {@code failures} is negative
     */
    public Delivery {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(notBefore, "notBefore");
        if (confirmedEntries < 0 || failures < 0) {
            throw new IllegalArgumentException("confirmedEntries is " + confirmedEntries + " and failures is "
                    + failures + ", must not be negative");
        }
    }
}
