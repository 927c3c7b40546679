package io.github.mlegitymacja.benchmarks.latency;

import io.github.mlegitymacja.benchmarks.Samples;
import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.benchmarks.store.Database;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Concurrency;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Orders that are all due, for one worker and a slow ministry.
 *
 * @param orders how many there are
 * @param atOnce how many calls the worker makes at once
 * @param call how long the ministry needs for a call
 * @param ordersInCall how many orders the ministry takes in a call
 */
record Backlog(Database.Kind database, int orders, int atOnce, Duration call, int ordersInCall) {

    /** Returns how many orders the ministry can take per second if it never waits for a call. */
    double ideal() {
        return ordersPerSecond(atOnce * ordersInCall, call);
    }

    /** Submits all on a database of its own. Returns the orders per second until the last submission was stored. */
    double run() {
        List<Order> placed =
                LongStream.range(0, orders).mapToObj(Samples::placed).toList();
        SlowMinistry ministry =
                ordersInCall == 1 ? new SlowMinistry(call) : new SlowMinistry.InBulk(call, ordersInCall);
        try (var tables = Database.open(database)) {
            JdbcOrderStore store = tables.store();
            store.importAll(placed);
            tables.execute("ANALYZE");
            Duration time = submitAll(store, ministry);
            ministry.requireSubmittedOnce(placed.stream().map(Order::id).collect(Collectors.toSet()));
            long submitted = store.countByStatus().get(OrderStatus.IN_PROGRESS);
            Trial.require(submitted == orders, submitted + " orders are in progress");
            return ordersPerSecond(orders, time);
        }
    }

    private Duration submitAll(JdbcOrderStore store, SlowMinistry ministry) {
        var lastStored = new AtomicLong();
        var university = University.builder()
                .store(store)
                .gateway(ministry)
                .registry(id -> Optional.of(Samples.student(id)))
                .clock(InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Samples.NOW)))
                .addListener((order, change) -> lastStored.set(System.nanoTime()))
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            var settings = WorkSettings.builder().concurrency(new Concurrency(threads, atOnce));
            var work = new BackgroundWork(university, settings.build());
            long start = System.nanoTime();
            work.runUntilIdle();
            return Duration.ofNanos(lastStored.get() - start);
        } finally {
            threads.shutdown();
        }
    }

    private static double ordersPerSecond(int orders, Duration time) {
        return orders * 1e9 / time.toNanos();
    }
}
