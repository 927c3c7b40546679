package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The changes of an order that were not confirmed yet: all entries of its history from a position on.
 *
 * @param order the order, as it was read with the changes
 * @param confirmed how many entries of its history are confirmed
 * @param attempts how many consecutive deliveries have failed, 0 or more
 */
public record KeptChanges(Order order, int confirmed, int attempts) {

    /**
     * Checks the components.
     *
     * @param order the order
     * @param confirmed how many entries of its history are confirmed
     * @param attempts how many consecutive deliveries have failed
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalArgumentException if {@code confirmed} is not a position in the order's history, or {@code attempts}
     *     is negative
     */
    public KeptChanges {
        int entries = Objects.requireNonNull(order, "order").history().size();
        if (confirmed < 0 || confirmed > entries) {
            throw new IllegalArgumentException(
                    "confirmed is " + confirmed + ", must be from 0 to " + entries + ", the length of the history");
        }
        if (attempts < 0) {
            throw new IllegalArgumentException("attempts is " + attempts + ", must not be negative");
        }
    }

    /**
     * Returns the changes to deliver.
     *
     * @return the changes in the sequence of the history
     */
    public List<OrderChange> changes() {
        return IntStream.range(confirmed, order.history().size())
                .mapToObj(
                        number -> new OrderChange(order, number, order.history().get(number)))
                .toList();
    }
}
