package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Histories that are longer than those of the sample orders, or whose instants do not increase. */
final class SampleHistories {

    private SampleHistories() {}

    /** Returns the first entry of a history. */
    static HistoryEntry placed(Instant at) {
        return HistoryEntry.of(at, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING);
    }

    /**
     * Returns a history that reaches {@link OrderStatus#IN_PROGRESS} with its second entry and stays there. From the
     * third on, entries in a wrong sequence still form a valid history, so only a comparison of the sequence finds the
     * mistake.
     */
    static List<HistoryEntry> inProgress(int length, IntFunction<Instant> clock) {
        var entries = new ArrayList<HistoryEntry>(length);
        entries.add(placed(clock.apply(0)));
        for (int i = 1; i < length; i++) {
            entries.add(HistoryEntry.of(
                    clock.apply(i),
                    OrderEvent.SUBMIT,
                    i % 3 == 0 ? Actor.MINISTRY : Actor.UNIVERSITY,
                    Optional.of(i == 1 ? OrderStatus.PENDING : OrderStatus.IN_PROGRESS),
                    OrderStatus.IN_PROGRESS));
        }
        return List.copyOf(entries);
    }

    /** Returns a history of an order in progress, in which each entry has a reason and an operator. */
    static List<HistoryEntry> explained(List<Reason> reasons, List<OperatorId> operators) {
        List<HistoryEntry> plain = inProgress(reasons.size(), i -> SampleOrders.NOON);
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> plain.get(i).because(reasons.get(i)).by(operators.get(i)))
                .toList();
    }

    /** Returns a history with one more entry, which leads to the given status. */
    static List<HistoryEntry> continued(List<HistoryEntry> history, OrderStatus to) {
        HistoryEntry last = history.get(history.size() - 1);
        var entries = new ArrayList<>(history);
        entries.add(HistoryEntry.of(last.at(), OrderEvent.REVOKE, Actor.UNIVERSITY, Optional.of(last.to()), to));
        return List.copyOf(entries);
    }
}
