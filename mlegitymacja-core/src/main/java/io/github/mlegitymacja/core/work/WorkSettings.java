package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.style.ValueType;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How the background work goes about it. The defaults suit a university of some ten thousand students.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class WorkSettings {

    private static final int DEFAULT_BATCH_SIZE = 100;

    WorkSettings() {}

    /**
     * A builder; everything has a default.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How many orders one step takes at most.
     *
     * @return positive; 100 by default
     */
    @Value.Default
    public int batchSize() {
        return DEFAULT_BATCH_SIZE;
    }

    /**
     * For how long a batch is ours. It should outlast the whole batch even if every call to the registry and the ministry
     * times out; if it does not, orders are worked on twice, which costs time and harms nothing.
     *
     * @return positive; 10 minutes by default
     */
    @Value.Default
    public Duration lease() {
        return Duration.ofMinutes(10);
    }

    /**
     * When to try again what could not be done, or to ask again where the ministry gave no hint. A hint is never taken for
     * shorter than the first wait or longer than a day. A withdrawal that was refused is tried again after the longest.
     *
     * @return 30 seconds, doubling up to 1 hour by default
     */
    @Value.Default
    public Backoff backoff() {
        return new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));
    }

    /** A batch that is one, and a lease that lasts. */
    @Value.Check
    void check() {
        if (batchSize() < 1) {
            throw new IllegalArgumentException("batchSize is " + batchSize() + ", must be positive");
        }
        if (lease().isNegative() || lease().isZero()) {
            throw new IllegalArgumentException("lease is " + lease() + ", must be positive");
        }
    }

    /**
     * Builds {@link WorkSettings}; each setting may be set once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalArgumentException} naming a setting that is not positive.
     */
    public static final class Builder extends ImmutableWorkSettings.Builder {
        Builder() {}
    }
}
