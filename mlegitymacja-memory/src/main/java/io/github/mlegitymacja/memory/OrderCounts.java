package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of reports. */
final class OrderCounts {

    private OrderCounts() {}

    static Map<OrderStatus, Long> byStatus(Stream<Order> orders) {
        Map<OrderStatus, Long> counts = noneOfEach();
        orders.forEach(order -> counts.merge(order.status(), 1L, Long::sum));
        return counts;
    }

    static SortedMap<LocalDate, Map<OrderStatus, Long>> byDay(Stream<Order> orders) {
        var counts = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
        orders.forEach(order ->
                counts.computeIfAbsent(dayOf(order), day -> noneOfEach()).merge(order.status(), 1L, Long::sum));
        return counts;
    }

    static Map<DueTask, Instant> earliestDue(Stream<Order> orders) {
        return orders.flatMap(order -> order.due().stream())
                .collect(Collectors.toMap(Due::task, Due::notBefore, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    private static Map<OrderStatus, Long> noneOfEach() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }

    private static LocalDate dayOf(Order order) {
        return LocalDate.ofInstant(order.orderedAt(), Semester.WARSAW);
    }
}
