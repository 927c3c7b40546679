package io.github.mlegitymacja.examples.metrics;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Gauges what the store holds: orders by status, and how long the oldest due work has been waiting. Each figure is the
 * whole university's, whichever process is asked; all are NaN while the store does not answer. Thread-safe.
 */
public final class StoreMetrics implements MeterBinder {

    private final InstantSource clock;
    private final Answer<Map<OrderStatus, Long>> counts;
    private final Answer<Map<DueTask, Instant>> earliest;

    /**
     * Gauges of a store.
     *
     * @param store which store; asked once every five seconds at most, and only when a gauge is read
     * @param clock the time by which work is due
     */
    public StoreMetrics(ReportingOrderStore store, InstantSource clock) {
        this.clock = clock;
        this.counts = new Answer<>(store::countByStatus, clock);
        this.earliest = new Answer<>(store::earliestDue, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (OrderStatus status : OrderStatus.values()) {
            Gauge.builder("mlegitymacja.orders", () -> count(status))
                    .description("Orders by status")
                    .tag("status", status.name())
                    .register(registry);
        }
        for (DueTask task : DueTask.values()) {
            TimeGauge.builder("mlegitymacja.work.overdue", () -> overdueMillis(task), TimeUnit.MILLISECONDS)
                    .description("How long the oldest due work has been waiting")
                    .tag("task", task.name())
                    .register(registry);
        }
    }

    private double count(OrderStatus status) {
        return counts.get()
                .map(known -> (double) known.getOrDefault(status, 0L))
                .orElse(Double.NaN);
    }

    private double overdueMillis(DueTask task) {
        Instant now = clock.instant();
        return earliest.get()
                .map(known -> Duration.between(known.getOrDefault(task, now), now))
                .map(waiting -> (double) Math.max(0, waiting.toMillis()))
                .orElse(Double.NaN);
    }
}
