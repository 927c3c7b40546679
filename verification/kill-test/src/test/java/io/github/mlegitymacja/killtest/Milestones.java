package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Lets students wait until their orders have reached a milestone at the ministry. Thread-safe. */
final class Milestones {

    /** A milestone of an order at the ministry, in the sequence in which they are reached. */
    enum Milestone {
        SUBMITTED,
        PROCESSED,
        COLLECTED
    }

    private record Place(OrderId order, Milestone milestone) {}

    private final Map<Place, CompletableFuture<Void>> futures = new ConcurrentHashMap<>();

    /** Returns a future that completes when an order has passed a milestone or can no longer reach it. */
    CompletableFuture<Void> of(OrderId order, Milestone milestone) {
        return futures.computeIfAbsent(new Place(order, milestone), first -> new CompletableFuture<>());
    }

    void pass(OrderId order, Milestone milestone) {
        of(order, milestone).complete(null);
    }

    void passAll(OrderId order) {
        for (Milestone milestone : Milestone.values()) {
            pass(order, milestone);
        }
    }
}
