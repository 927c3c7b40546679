package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The changes of an order that were not confirmed yet: all entries of its history from a position on, at least one.
 *
 * @param order the order, as it was read with the changes
 * @param confirmedEntries how many entries of its history are confirmed
 * @param failures how many consecutive deliveries have failed, 0 or more
 */
public record KeptChanges(Order order, int confirmedEntries, int failures) {

    /**
     * Checks the components.
     *
     * @param order the order
     * @param confirmedEntries how many entries of its history are confirmed
     * @param failures how many consecutive deliveries have failed
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalArgumentException if all entries are confirmed, so that there is nothing to deliver, or if a
     *     number is negative
     */
    public KeptChanges {
        int entries = Objects.requireNonNull(order, "order").history().size();
        if (confirmedEntries < 0 || confirmedEntries >= entries) {
            throw new IllegalArgumentException(
                    "confirmedEntries is " + confirmedEntries + ", must be from 0 to " + (entries - 1));
        }
        if (failures < 0) {
            throw new IllegalArgumentException("failures is " + failures + ", must not be negative");
        }
    }

    /**
     * Returns the changes to deliver.
     *
     * @return the changes in the sequence of the history, at least one
     */
    public List<OrderChange> changes() {
        return IntStream.range(confirmedEntries, order.history().size())
                .mapToObj(
                        number -> new OrderChange(order, number, order.history().get(number)))
                .toList();
    }
}
