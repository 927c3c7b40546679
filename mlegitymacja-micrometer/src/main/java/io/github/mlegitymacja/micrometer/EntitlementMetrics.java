package io.github.mlegitymacja.micrometer;

import io.github.mlegitymacja.core.work.EntitlementReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * Shows the last entitlement check of this process: its age, and how many orders it has found. All values are NaN until
 * the first check. Thread-safe.
 *
 * <pre>{@code
 * var entitlement = new EntitlementMetrics(InstantSource.system());
 * entitlement.bindTo(registry);
 * entitlement.checked(work.checkEntitlement());   // once a day
 * }</pre>
 */
public final class EntitlementMetrics implements MeterBinder {

    private final InstantSource clock;
    private volatile Optional<Check> last = Optional.empty();

    /**
     * Creates the gauges.
     *
     * @param clock the clock that tells the age of the check
     */
    public EntitlementMetrics(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes the result of a check.
     *
     * @param report what was found and revoked
     */
    public void checked(EntitlementReport report) {
        last = Optional.of(new Check(clock.instant(), report));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("mlegitymacja.entitlement.age", () -> ageSeconds(), TimeUnit.SECONDS)
                .description("The time since the last entitlement check")
                .register(registry);
        Gauge.builder("mlegitymacja.entitlement.stopped", () -> last(report -> report.exceedsLimit() ? 1 : 0))
                .description("1 if the check has revoked nothing because of its limit")
                .register(registry);
        orders(registry, "open", EntitlementReport::open);
        orders(registry, "not_entitled", report -> report.notEntitled().size());
        orders(registry, "missing", report -> report.missing().size());
        orders(registry, "unchecked", report -> report.unchecked().size());
        orders(registry, "revoked", report -> report.revoked().size());
    }

    private void orders(MeterRegistry registry, String found, ToIntFunction<EntitlementReport> count) {
        Gauge.builder("mlegitymacja.entitlement.orders", () -> last(count))
                .description("Orders of the last entitlement check")
                .tag("found", found)
                .register(registry);
    }

    private double last(ToIntFunction<EntitlementReport> count) {
        return last.map(check -> (double) count.applyAsInt(check.report)).orElse(Double.NaN);
    }

    private double ageSeconds() {
        return last.map(check ->
                        (double) Duration.between(check.at, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    /**
     * A check.
     *
     * @param at when it ended
     * @param report what it has found
     */
    private record Check(Instant at, EntitlementReport report) {}
}
