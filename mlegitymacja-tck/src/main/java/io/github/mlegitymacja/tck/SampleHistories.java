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

/** Histories for tests that are longer than those of {@link SampleOrders}, or whose instants do not increase. */
public final class SampleHistories {

    private SampleHistories() {}

    /**
     * Returns the first entry of a history.
     *
     * @param at when the order was placed
     * @return an entry of a student who places an order
     */
    public static HistoryEntry placed(Instant at) {
        return HistoryEntry.of(at, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING);
    }

    /**
     * Returns a history that reaches {@link OrderStatus#IN_PROGRESS} with its second entry and stays there. From the
     * third on, entries in a wrong sequence still form a valid history, so only a comparison of the sequence finds the
     * mistake.
     *
     * @param length the number of entries, 1 or more
     * @param clock returns the instant of each entry, by its index from 0
     * @return the entries
     */
    public static List<HistoryEntry> inProgress(int length, IntFunction<Instant> clock) {
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

    /**
     * Returns a history of an order in progress, in which each entry has a reason and an operator.
     *
     * @param reasons the reasons, one for each entry, at least one
     * @param operators the operators, as many as there are reasons
     * @return the entries
     */
    public static List<HistoryEntry> explained(List<Reason> reasons, List<OperatorId> operators) {
        List<HistoryEntry> plain = inProgress(reasons.size(), i -> SampleOrders.NOON);
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> plain.get(i).because(reasons.get(i)).by(operators.get(i)))
                .toList();
    }

    /**
     * Returns a history with one more entry, which leads to a status.
     *
     * @param history the entries so far, at least one
     * @param to the status of the new entry
     * @return the entries so far and the new one
     */
    public static List<HistoryEntry> continued(List<HistoryEntry> history, OrderStatus to) {
        HistoryEntry last = history.get(history.size() - 1);
        var entries = new ArrayList<>(history);
        entries.add(HistoryEntry.of(last.at(), OrderEvent.REVOKE, Actor.UNIVERSITY, Optional.of(last.to()), to));
        return List.copyOf(entries);
    }
}
