package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders that a store has read. One order that cannot be read does not hide the others: it is listed by its id.
 *
 * <pre>{@code
 * StoredOrders found = store.ordersOf(student);
 * found.readable().forEach(page::show);
 * found.unreadable().forEach(order -> page.showUnreadable(order.id()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param readable the orders that could be read, in the sequence that the method of the store prescribes
 * @param unreadable the orders that could not be read, in any sequence
 */
public record StoredOrders(List<Order> readable, List<UnreadableOrder> unreadable) {

    private static final StoredOrders NONE = new StoredOrders(List.of(), List.of());

    /**
     * Copies the components.
     *
     * @param readable the orders that could be read
     * @param unreadable the orders that could not be read
     * @throws NullPointerException if a component is null or contains null
     */
    public StoredOrders {
        readable = List.copyOf(Objects.requireNonNull(readable, "readable"));
        unreadable = List.copyOf(Objects.requireNonNull(unreadable, "unreadable"));
    }

    /**
     * Returns the result of a query that finds nothing.
     *
     * @return no orders
     */
    public static StoredOrders none() {
        return NONE;
    }

    /**
     * Returns the result of a query that could read all that it has found.
     *
     * @param readable the orders, in the sequence that the method of the store prescribes
     * @return these orders, and none that is unreadable
     * @throws NullPointerException if {@code readable} is null or contains null
     */
    public static StoredOrders of(List<Order> readable) {
        return new StoredOrders(readable, List.of());
    }

    /**
     * Returns how many orders were found.
     *
     * @return the number of orders that could or could not be read
     */
    public int size() {
        return readable.size() + unreadable.size();
    }

    /**
     * Returns the smallest id: where the next page begins if the pages descend.
     *
     * @return the id, or empty if there are no orders
     */
    public Optional<OrderId> smallestId() {
        return ids().min(Comparator.naturalOrder());
    }

    /**
     * Returns the greatest id: where the next page begins if the pages ascend.
     *
     * @return the id, or empty if there are no orders
     */
    public Optional<OrderId> greatestId() {
        return ids().max(Comparator.naturalOrder());
    }

    private Stream<OrderId> ids() {
        return Stream.concat(
                readable.stream().map(Order::id), unreadable.stream().map(UnreadableOrder::id));
    }
}
