package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Duration;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A worker's request for due work.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class Claim {

    Claim() {}

    /**
     * A request for work.
     *
     * @param task the kind of work wanted
     * @param now the time of asking
     * @param lease for how long no other worker shall get the same orders; positive, in whole microseconds
     * @param limit how many orders to return at most; positive
     * @return the request
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code lease} or {@code limit} is not positive
     */
    public static Claim of(DueTask task, Instant now, Duration lease, int limit) {
        return ImmutableClaim.make(task, now, lease, limit);
    }

    /**
     * The kind of work wanted.
     *
     * @return the task
     */
    public abstract DueTask task();

    /**
     * The time of asking.
     *
     * @return a moment, to the microsecond
     */
    public abstract Instant now();

    /**
     * For how long no other worker shall get the same orders.
     *
     * @return a positive duration, to the microsecond
     */
    public abstract Duration lease();

    /**
     * How many orders to return at most.
     *
     * @return 1 or more
     */
    public abstract int limit();

    /** A claim that can be served. */
    @Value.Check
    void check() {
        if (lease().isNegative() || lease().isZero()) {
            throw new IllegalArgumentException("lease is " + lease() + ", must be positive");
        }
        if (limit() < 1) {
            throw new IllegalArgumentException("limit is " + limit() + ", must be positive");
        }
    }
}
