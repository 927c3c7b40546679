package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Histories that are longer, or told by worse clocks, than those of the sample orders. */
final class Histories {

    private Histories() {}

    static HistoryEntry placed(Instant at) {
        return HistoryEntry.of(at, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING);
    }

    /**
     * A history that leads to in progress and stays there: such entries can be confused without a gap, so that only
     * their sequence tells.
     */
    static List<HistoryEntry> inProgress(int length, IntFunction<Instant> clock) {
        var entries = new ArrayList<HistoryEntry>(length);
        entries.add(placed(clock.apply(0)));
        for (int i = 1; i < length; i++) {
            entries.add(HistoryEntry.of(
                    clock.apply(i),
                    OrderEvent.HAND_OVER,
                    i % 3 == 0 ? Actor.MINISTRY : Actor.UNIVERSITY,
                    Optional.of(i == 1 ? OrderStatus.PENDING : OrderStatus.IN_PROGRESS),
                    OrderStatus.IN_PROGRESS));
        }
        return List.copyOf(entries);
    }

    /** A history and one entry more, which leads to a status. */
    static List<HistoryEntry> continued(List<HistoryEntry> history, OrderStatus to) {
        HistoryEntry last = history.get(history.size() - 1);
        var entries = new ArrayList<>(history);
        entries.add(HistoryEntry.of(last.at(), OrderEvent.REVOKE, Actor.UNIVERSITY, Optional.of(last.to()), to));
        return List.copyOf(entries);
    }
}
