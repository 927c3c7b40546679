package io.github.mlegitymacja.benchmarks.virtual;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a ministry does.
 *
 * @param slots how many calls it serves at once
 * @param call how long a call takes that begins at a time
 * @param failure after how long a call that begins at a time fails; zero if it does not
 * @param processing how long it processes an order
 * @param hint after how long it asks to be polled
 */
public record MinistryPlan(
        int slots,
        Function<Instant, Duration> call,
        Function<Instant, Duration> failure,
        Duration processing,
        Optional<Duration> hint) {

    /** Returns a ministry without failures that answers each call after the same time. */
    public static MinistryPlan of(int slots, Duration call, Duration processing) {
        return new MinistryPlan(slots, now -> call, now -> Duration.ZERO, processing, Optional.empty());
    }

    public MinistryPlan withCall(Function<Instant, Duration> other) {
        return new MinistryPlan(slots, other, failure, processing, hint);
    }

    public MinistryPlan withFailure(Function<Instant, Duration> other) {
        return new MinistryPlan(slots, call, other, processing, hint);
    }

    public MinistryPlan withHint(Duration other) {
        return new MinistryPlan(slots, call, failure, processing, Optional.of(other));
    }

    /** Returns a ministry that is down during outages; a call then fails after the given time. */
    public MinistryPlan withOutages(List<Outage> outages) {
        return withFailure(now -> outages.stream()
                .filter(outage -> outage.contains(now))
                .findFirst()
                .map(Outage::callTakes)
                .orElse(Duration.ZERO));
    }

    /**
     * A time during which each call fails.
     *
     * @param callTakes after how long it fails
     */
    public record Outage(Instant from, Instant to, Duration callTakes) {

        public boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(to);
        }
    }
}
