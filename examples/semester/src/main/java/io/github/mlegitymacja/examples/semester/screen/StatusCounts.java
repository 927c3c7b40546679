package io.github.mlegitymacja.examples.semester.screen;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows how many students and how many orders have each status. */
public final class StatusCounts {

    private static final int LABEL = 30;

    private final Screen screen;
    private final Translations texts;

    public StatusCounts(Screen screen, Translations texts) {
        this.screen = screen;
        this.texts = texts;
    }

    /**
     * Shows a bar for each status.
     *
     * @param latest the status of each student's latest order
     * @param orders the number of orders with each status, old orders included
     */
    public void show(List<OrderStatus> latest, Map<OrderStatus, Long> orders) {
        Map<OrderStatus, Long> students =
                latest.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        screen.line("  " + Cell.fit("", LABEL) + texts.get("counts.columns"));
        for (OrderStatus status : OrderStatus.values()) {
            long count = count(students, status);
            String numbers = String.format(Locale.ROOT, "%8d  %9d", count, count(orders, status));
            screen.line("  " + Cell.fit(texts.in(status.label()), LABEL) + numbers + bar(status, count));
        }
        String unseen = Stream.of(OrderStatus.values())
                .filter(status -> count(orders, status) == 0)
                .map(status -> texts.in(status.label()))
                .collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            screen.warning(texts.get("counts.unseen", unseen));
        }
    }

    private static long count(Map<OrderStatus, Long> counts, OrderStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    private String bar(OrderStatus status, long count) {
        return count == 0
                ? ""
                : "  " + screen.styled("■".repeat((int) Math.min(count, 45)), StudentTable.colour(status));
    }
}
