package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the oldest change has been waiting for the subscriber. Every process shows the same value. It is NaN
 * while the store does not answer. Thread-safe.
 *
 * <pre>{@code
 * new OutboxMetrics(store, InstantSource.system()).bindTo(registry);
 * }</pre>
 */
public final class OutboxMetrics implements MeterBinder {

    private final InstantSource clock;
    private final Answer<Optional<Instant>> oldest;

    /**
     * Creates the gauge of a store.
     *
     * @param store the store; it is asked at most every five seconds, and only when the gauge is read
     * @param clock the clock with which the age is measured
     */
    public OutboxMetrics(OutboxOrderStore store, InstantSource clock) {
        this.clock = clock;
        this.oldest = new Answer<>(store::oldestKeptSince, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("mlegitymacja.outbox.age", this::ageMillis, TimeUnit.MILLISECONDS)
                .description("How long the oldest change has been waiting for the subscriber")
                .register(registry);
    }

    private double ageMillis() {
        return oldest.get()
                .map(first -> first.map(since -> Duration.between(since, clock.instant()))
                        .map(age -> (double) Math.max(0, age.toMillis()))
                        .orElse(0.0))
                .orElse(Double.NaN);
    }
}
