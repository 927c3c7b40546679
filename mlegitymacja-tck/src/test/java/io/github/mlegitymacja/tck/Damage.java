package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which orders of a store are unreadable, and since when. */
class Damage {

    private final Set<OrderId> damaged = new TreeSet<>();
    private final Map<OrderId, Instant> found = new TreeMap<>();

    synchronized void add(OrderId order) {
        damaged.add(order);
    }

    synchronized void remove(OrderId order) {
        damaged.remove(order);
    }

    synchronized void forgetUnless(Predicate<OrderId> isStored) {
        damaged.removeIf(isStored.negate());
        found.keySet().removeIf(isStored.negate());
    }

    synchronized void ended(OrderId order) {
        found.remove(order);
    }

    synchronized Set<OrderId> all() {
        return Set.copyOf(damaged);
    }

    synchronized boolean concerns(OrderId order) {
        return damaged.contains(order);
    }

    synchronized void requireNone(OrderId order) {
        if (damaged.contains(order)) {
            throw new UnreadableOrderException(order, reason(), null);
        }
    }

    synchronized StoredOrders split(List<Order> orders) {
        return new StoredOrders(
                orders.stream().filter(order -> !concerns(order.id())).toList(),
                orders.stream()
                        .map(Order::id)
                        .filter(this::concerns)
                        .map(this::unreadable)
                        .toList());
    }

    synchronized StoredOrders claimed(List<Order> orders, Instant now) {
        for (Order order : orders) {
            if (concerns(order.id())) {
                found.putIfAbsent(order.id(), now);
            } else {
                ended(order.id());
            }
        }
        return split(orders);
    }

    synchronized List<UnreadableOrder> found() {
        return found.entrySet().stream()
                .filter(entry -> concerns(entry.getKey()))
                .map(entry -> unreadable(entry.getKey()))
                .toList();
    }

    synchronized int counted() {
        return found.size();
    }

    String reason() {
        return "the data are damaged";
    }

    private UnreadableOrder unreadable(OrderId order) {
        return new UnreadableOrder(order, reason(), Optional.ofNullable(found.get(order)));
    }
}
