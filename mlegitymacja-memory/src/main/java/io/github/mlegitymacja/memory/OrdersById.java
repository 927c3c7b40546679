package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The stored orders, in the sequence of their ids, and those of each student. Not thread-safe. */
final class OrdersById {

    private static final Comparator<Order> LATEST_FIRST =
            Comparator.comparing(Order::orderedAt).thenComparing(Order::id).reversed();
    private static final Comparator<Order> EARLIEST_FIRST =
            Comparator.comparing(OrdersById::notBefore).thenComparing(Order::id);

    private final NavigableMap<OrderId, Order> orders = new TreeMap<>();
    private final Map<StudentId, Set<OrderId>> idsOfStudents = new HashMap<>();
    private final Map<DueTask, NavigableSet<Order>> due = new EnumMap<>(DueTask.class);

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

    /** Returns the orders with a task, the earliest first. */
    NavigableSet<Order> due(DueTask task) {
        return due.computeIfAbsent(task, first -> new TreeSet<>(EARLIEST_FIRST));
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
        Optional.ofNullable(orders.put(order.id(), order)).ifPresent(this::removeDue);
        order.due().ifPresent(work -> due(work.task()).add(order));
        idsOfStudents
                .computeIfAbsent(order.student(), student -> new HashSet<>())
                .add(order.id());
        return order;
    }

    void remove(Order order) {
        removeDue(order);
        orders.remove(order.id());
        idsOfStudents.computeIfPresent(order.student(), (student, ids) -> {
            ids.remove(order.id());
            return ids.isEmpty() ? null : ids;
        });
    }

    private void removeDue(Order order) {
        order.due().ifPresent(work -> due(work.task()).remove(order));
    }

    static Instant notBefore(Order order) {
        return order.due().orElseThrow().notBefore();
    }
}
