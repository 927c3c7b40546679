package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stored orders, in the sequence of their ids, and those of each student. Not thread-safe. */
final class OrdersById {

    private static final Comparator<Order> LATEST_FIRST =
            Comparator.comparing(Order::orderedAt).thenComparing(Order::id).reversed();

    private final NavigableMap<OrderId, Order> orders = new TreeMap<>();
    private final Map<StudentId, Set<OrderId>> idsOfStudents = new HashMap<>();

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(Objects.requireNonNull(id, "id")));
    }

    Stream<Order> all() {
        return orders.values().stream();
    }

    Stream<Order> ascending(Optional<OrderId> after) {
        return after.map(last -> orders.tailMap(last, false)).orElse(orders).values().stream();
    }

    Stream<Order> descending(Optional<OrderId> before) {
        return before.map(first -> orders.headMap(first, false)).orElse(orders).descendingMap().values().stream();
    }

    List<Order> ofStudent(StudentId student) {
        return idsOfStudents.getOrDefault(Objects.requireNonNull(student, "student"), Set.of()).stream()
                .map(orders::get)
                .sorted(LATEST_FIRST)
                .toList();
    }

    boolean hasOpen(StudentId student) {
        return ofStudent(student).stream().anyMatch(Order::isOpen);
    }

    Order put(Order order) {
        orders.put(order.id(), order);
        idsOfStudents
                .computeIfAbsent(order.student(), student -> new HashSet<>())
                .add(order.id());
        return order;
    }

    void remove(Order order) {
        orders.remove(order.id());
        idsOfStudents.computeIfPresent(order.student(), (student, ids) -> {
            ids.remove(order.id());
            return ids.isEmpty() ? null : ids;
        });
    }
}
