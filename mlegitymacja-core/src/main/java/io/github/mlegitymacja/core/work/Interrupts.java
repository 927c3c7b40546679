package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets an interrupt of the thread end a batch between two orders, and nowhere else. */
final class Interrupts {

    private final OrderStore store;

    Interrupts(OrderStore store) {
        this.store = store;
    }

    static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** Works on one order after the other until the thread is interrupted. Makes the rest of a claim due again. */
    <O, R> List<R> untilInterrupted(List<O> claimed, Function<O, Order> order, Function<O, R> work, Instant now) {
        List<R> done =
                List.ofAll(claimed.iterator().takeUntil(each -> isInterrupted()).map(work));
        List<O> rest = claimed.drop(done.size());
        if (rest.nonEmpty()) {
            shielded(() -> {
                rest.map(order).forEach(each -> store.advance(each.id(), now));
                return rest;
            });
        }
        return done;
    }

    /** Does what an interrupt must not end half-way: connection pools refuse to wait for an interrupted thread. */
    static <T> T shielded(Supplier<T> action) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            return action.get();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
