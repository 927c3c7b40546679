package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The number of orders that were placed on each of the last days, by their present status.
 *
 * @param counted the counts of the days with orders
 * @param today the last day
 */
public record DayCounts(Map<LocalDate, Map<OrderStatus, Long>> counted, LocalDate today) {

    static final int DAYS = 14;

    public static LocalDate firstDay(LocalDate today) {
        return today.minusDays(DAYS - 1);
    }

    public List<LocalDate> days() {
        return Stream.iterate(firstDay(today), day -> day.plusDays(1))
                .limit(DAYS)
                .toList();
    }

    public long count(LocalDate day, OrderStatus status) {
        return counted.getOrDefault(day, Map.of()).getOrDefault(status, 0L);
    }

    public long count(LocalDate day) {
        return counted.getOrDefault(day, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    public long highest() {
        return days().stream().mapToLong(this::count).max().orElse(0);
    }
}
