package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The settings of the background work. The defaults suit a university with some ten thousand students.
 *
 * <pre>{@code
 * WorkSettings settings = WorkSettings.builder()
 *         .batchSize(20)
 *         .lease(Duration.ofMinutes(5))
 *         .backoff(new Backoff(Duration.ofMinutes(1), Duration.ofHours(6)))
 *         .build();
 * BackgroundWork work = new BackgroundWork(university, settings);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class WorkSettings {

    private static final int DEFAULT_BATCH_SIZE = 100;

    WorkSettings() {}

    /**
     * Returns a builder. All settings have defaults.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the maximum number of orders in a batch, which are claimed and stored together. If the gateway is a {@link
     * io.github.mlegitymacja.spi.port.BatchMinistryGateway} that takes more orders in a call, then its maximum applies
     * instead.
     *
     * @return a positive number; 100 by default
     */
    @Value.Default
    public int batchSize() {
        return DEFAULT_BATCH_SIZE;
    }

    /**
     * Returns the lease: how long no other worker gets the orders of a batch. It must be longer than two time-outs of a
     * call to the registry or the ministry, because a call is begun in the first half of the lease only; orders that have
     * to wait longer are given back. If it is too short, two workers do the same orders, which costs calls and is safe. If
     * a worker dies, its orders wait until the lease ends.
     *
     * @return a positive duration; 10 minutes by default
     */
    @Value.Default
    public Duration lease() {
        return Duration.ofMinutes(10);
    }

    /**
     * Returns the wait before a failed task is tried again, and between polls. If the ministry or the registry suggests
     * a wait, that applies instead, but at least the first wait of the backoff and at most one day. A refused
     * withdrawal is tried again after the longest wait.
     *
     * @return the backoff; by default 30 seconds, doubling up to 1 hour
     */
    @Value.Default
    public Backoff backoff() {
        return new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));
    }

    /**
     * Returns the wait between polls of an order that is ready for pick-up. A suggestion of the ministry can make this
     * wait longer, but not shorter. A student who asks for the status makes the next poll due at once.
     *
     * @return the backoff; by default 30 seconds, doubling up to 1 day, which makes 42 polls in 30 days
     */
    @Value.Default
    public Backoff readyBackoff() {
        return new Backoff(Duration.ofSeconds(30), Duration.ofDays(1));
    }

    /**
     * Returns how many orders an entitlement check may revoke before a person must decide.
     *
     * @return the limit; by default 20 orders, or 2 % of the open orders if that is more
     */
    @Value.Default
    public RevocationLimit revocationLimit() {
        return RevocationLimit.standard();
    }

    /**
     * Returns who makes calls at the same time.
     *
     * @return the executor and the number of calls; by default empty: the thread that calls the {@link BackgroundWork}
     *     makes one call after the other
     */
    public abstract Optional<Concurrency> concurrency();

    /** Returns a claim with this lease. */
    final Claim claim(DueTask task, Instant now, int limit) {
        return Claim.of(task, now, lease(), limit);
    }

    /** Returns who makes the calls of a run. */
    final Calls calls(JobQueue waiting) {
        return concurrency()
                .<Calls>map(concurrency -> new ConcurrentCalls(waiting, concurrency, lease()))
                .orElseGet(() -> new CallsInTurn(waiting));
    }

    /** Checks that batch size and lease are positive. */
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
     * Builds {@link WorkSettings}. Each setting can be set only once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalArgumentException} if a setting is not positive; the message names the
     * setting.
     */
    public static final class Builder extends ImmutableWorkSettings.Builder {
        Builder() {}
    }
}
