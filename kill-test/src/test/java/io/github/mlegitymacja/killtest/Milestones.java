package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.OrderId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** How far orders have got at the ministry, for those who wait for it. Thread-safe. */
final class Milestones {

    /** What there is to wait for, in its sequence. */
    enum Milestone {
        SUBMITTED,
        PROCESSED,
        COLLECTED
    }

    private record Place(OrderId order, Milestone milestone) {}

    private final Map<Place, CompletableFuture<Void>> futures = new ConcurrentHashMap<>();

    /** Completes when an order has passed a milestone, or will never reach it. */
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
