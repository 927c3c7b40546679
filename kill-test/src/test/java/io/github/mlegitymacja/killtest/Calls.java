package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What each worker process has asked of the ministry. Thread-safe. */
final class Calls {

    /**
     * A call that the ministry did what it asks for, and whose answer it did not mean to lose.
     *
     * @param task what was asked for
     * @param order about which order
     */
    record Done(DueTask task, OrderId order) {

        /** Whether the store does not know of it. */
        boolean isUnsettledIn(OrderStore store) {
            Optional<Order> stored = store.find(order);
            return task == DueTask.SUBMIT
                    ? stored.filter(found -> found.status() == OrderStatus.PENDING)
                            .isPresent()
                    : stored.filter(found -> found.isDue(task)).isPresent();
        }
    }

    private final Map<String, Map<DueTask, Integer>> begun = new HashMap<>();
    private final Map<String, List<Done>> done = new HashMap<>();

    synchronized void began(String worker, DueTask task) {
        begun.computeIfAbsent(worker, first -> new EnumMap<>(DueTask.class)).merge(task, 1, Integer::sum);
        notifyAll();
    }

    synchronized void did(String worker, Done call) {
        done.computeIfAbsent(worker, first -> new ArrayList<>()).add(call);
    }

    /** Waits until a worker has begun a call of any kind, but not for ever. */
    void awaitAny(String worker, long patienceMillis) throws InterruptedException {
        await(patienceMillis, () -> begun.containsKey(worker));
    }

    /** Waits until a worker has begun so many calls of a kind, but not for ever: there may be nothing to do. */
    void await(String worker, DueTask task, int calls, long patienceMillis) throws InterruptedException {
        await(patienceMillis, () -> begun.getOrDefault(worker, Map.of()).getOrDefault(task, 0) >= calls);
    }

    private synchronized void await(long patienceMillis, BooleanSupplier happened) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        while (!happened.getAsBoolean() && System.nanoTime() < deadline) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
    }

    /** The latest hand-overs and withdrawals of a worker, at most a batch. */
    synchronized List<Done> latestOf(String worker) {
        List<Done> all = done.getOrDefault(worker, List.of());
        return List.copyOf(all.subList(Math.max(0, all.size() - Worker.BATCH_SIZE), all.size()));
    }

    synchronized int total() {
        return begun.values().stream()
                .flatMap(tasks -> tasks.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }
}
