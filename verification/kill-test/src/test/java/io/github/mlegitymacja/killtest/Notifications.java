package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes that the subscriber was notified of. Thread-safe. */
final class Notifications {

    /**
     * A change, as a worker describes it to the subscriber.
     *
     * @param order the id of the order
     * @param number the position of the entry in the order's history
     * @param entry the event and its time
     */
    record Change(OrderId order, int number, String entry) {

        static Change of(OrderId order, int number, HistoryEntry entry) {
            return new Change(order, number, entry.event() + " at " + entry.at());
        }
    }

    private final Map<OrderId, Map<Integer, Change>> received = new HashMap<>();
    private final Set<Change> answered = new HashSet<>();
    private final Set<OrderId> skipping = new HashSet<>();
    private int total;
    private int repeated;
    private int repeatedAfterAnswer;

    /**
     * Receives a change.
     *
     * @param answers whether the worker gets an answer; otherwise it has to repeat the call
     */
    synchronized void receive(Change change, boolean answers) {
        Map<Integer, Change> known = received.computeIfAbsent(change.order(), first -> new HashMap<>());
        if (change.number() > known.size()) {
            skipping.add(change.order());
        }
        total++;
        repeated += known.putIfAbsent(change.number(), change) == null ? 0 : 1;
        repeatedAfterAnswer += answered.contains(change) ? 1 : 0;
        if (answers) {
            answered.add(change);
        }
    }

    /** Returns whether the subscriber was notified of each entry of an order's history, and of nothing else. */
    synchronized boolean match(Order order) {
        List<HistoryEntry> history = order.history();
        var expected = new HashMap<Integer, Change>();
        for (int number = 0; number < history.size(); number++) {
            expected.put(number, Change.of(order.id(), number, history.get(number)));
        }
        return received.getOrDefault(order.id(), Map.of()).equals(expected);
    }

    /** Returns the orders of which a change arrived, for the first time, before an earlier one. */
    synchronized Set<OrderId> skipping() {
        return Set.copyOf(skipping);
    }

    synchronized Set<OrderId> orders() {
        return Set.copyOf(received.keySet());
    }

    /** Returns how many notifications have arrived. */
    synchronized int total() {
        return total;
    }

    /** Returns how many notifications had arrived before. */
    synchronized int repeated() {
        return repeated;
    }

    /** Returns how many had arrived and had been answered before: the answer was not confirmed in the store. */
    synchronized int repeatedAfterAnswer() {
        return repeatedAfterAnswer;
    }
}
