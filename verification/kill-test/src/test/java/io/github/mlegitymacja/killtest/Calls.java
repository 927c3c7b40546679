package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The calls that each worker process has made to the ministry and to the subscriber. Thread-safe. */
final class Calls {

    /**
     * A submission or withdrawal that took effect at the ministry and whose answer was not lost on purpose.
     *
     * @param kind the kind of the call
     * @param order the id of the order
     */
    record Done(CallKind kind, OrderId order) {

        /**
         * Returns whether the store does not contain the result of this call. False for an unreadable order, which the
         * audit reports.
         */
        boolean isUnsettledIn(OrderStore store) {
            try {
                return isUnsettled(store.find(order));
            } catch (InfrastructureException e) {
                return false;
            }
        }

        private boolean isUnsettled(Optional<Order> stored) {
            return kind == CallKind.SUBMIT
                    ? stored.filter(found -> found.status() == OrderStatus.PENDING)
                            .isPresent()
                    : stored.filter(found -> found.isDue(DueTask.WITHDRAW)).isPresent();
        }
    }

    private final Map<String, Map<CallKind, Integer>> begun = new HashMap<>();
    private final Map<String, List<Done>> done = new HashMap<>();

    synchronized void began(String worker, CallKind kind) {
        begun.computeIfAbsent(worker, first -> new EnumMap<>(CallKind.class)).merge(kind, 1, Integer::sum);
        notifyAll();
    }

    synchronized void did(String worker, Done call) {
        done.computeIfAbsent(worker, first -> new ArrayList<>()).add(call);
    }

    /** Waits until a worker has begun a call of any kind, or the time is over. */
    void awaitAny(String worker, long patienceMillis) throws InterruptedException {
        await(patienceMillis, () -> begun.containsKey(worker));
    }

    /** Waits until a worker has begun a number of calls of a kind, or the time is over, because nothing may be due. */
    void await(String worker, CallKind kind, int calls, long patienceMillis) throws InterruptedException {
        await(patienceMillis, () -> begun.getOrDefault(worker, Map.of()).getOrDefault(kind, 0) >= calls);
    }

    private synchronized void await(long patienceMillis, BooleanSupplier happened) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        while (!happened.getAsBoolean() && System.nanoTime() < deadline) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
    }

    /** Returns the latest submissions and withdrawals of a worker, at most one batch. */
    synchronized List<Done> latestOf(String worker) {
        List<Done> all = done.getOrDefault(worker, List.of());
        return List.copyOf(all.subList(Math.max(0, all.size() - Worker.BATCH_SIZE), all.size()));
    }

    synchronized int total() {
        return begun.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
