package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what a check or a run finds, and lists the first problems of each kind. Not thread-safe. */
final class Findings {

    private final List<TakeOverProblem> listed = new ArrayList<>();
    private final Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
    private final Map<OrderStatus, Long> statuses = new EnumMap<>(OrderStatus.class);
    private long orders;

    void addOrder(Candidate order) {
        orders++;
        order.status().ifPresent(status -> statuses.merge(status, 1L, Long::sum));
    }

    void addProblem(Candidate order, ProblemKind kind) {
        if (counts.merge(kind, 1L, Long::sum) <= TakeOverReport.MAX_LISTED) {
            listed.add(order.problem(kind));
        }
    }

    TakeOverReport report(long imported, long alreadyStored) {
        return TakeOverReport.builder()
                .orders(orders)
                .putAllStatuses(statuses)
                .problems(listed)
                .putAllCounts(counts)
                .imported(imported)
                .alreadyStored(alreadyStored)
                .build();
    }
}
