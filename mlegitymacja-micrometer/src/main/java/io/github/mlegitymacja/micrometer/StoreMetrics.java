package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
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
import java.util.function.ToLongFunction;

/**
 * Measures the contents of the store: orders by status, orders that need a person, and how long the oldest due work has
 * been waiting. Every
 * process shows the same values, those of the whole university. All values are NaN while the store does not answer.
 * Thread-safe.
 *
 * <pre>{@code
 * new StoreMetrics(store, InstantSource.system()).bindTo(registry);
 * }</pre>
 */
public final class StoreMetrics implements MeterBinder {

    private final InstantSource clock;
    private final Answer<Map<OrderStatus, Long>> counts;
    private final Answer<Map<DueTask, Instant>> earliest;
    private final Answer<OrdersInTrouble> trouble;

    /**
     * Creates the gauges of a store.
     *
     * @param store the store; each question is asked at most every five seconds, and only when a gauge is read
     * @param clock the clock that decides which work is due
     */
    public StoreMetrics(ReportingOrderStore store, InstantSource clock) {
        this.clock = clock;
        this.counts = new Answer<>(store::countByStatus, clock);
        this.earliest = new Answer<>(store::earliestDue, clock);
        this.trouble = new Answer<>(store::countTrouble, clock);
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
        bindTrouble(registry, "stuck", OrdersInTrouble::stuck);
        bindTrouble(registry, "unreadable", OrdersInTrouble::unreadable);
    }

    private void bindTrouble(MeterRegistry registry, String kind, ToLongFunction<OrdersInTrouble> count) {
        Gauge.builder(
                        "mlegitymacja.trouble",
                        () -> trouble.get()
                                .map(found -> (double) count.applyAsLong(found))
                                .orElse(Double.NaN))
                .description("Orders that need a person")
                .tag("kind", kind)
                .register(registry);
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
