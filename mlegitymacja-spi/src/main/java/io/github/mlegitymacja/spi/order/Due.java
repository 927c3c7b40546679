package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The work that is due about an order at the ministry, and when to try it next.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class Due {

    Due() {}

    /**
     * Work to be done.
     *
     * @param task what to do
     * @param notBefore when to do it at the earliest, to the microsecond
     * @param attempts how often in a row it was tried in vain, 0 or more
     * @return the work
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code attempts} is negative
     */
    public static Due of(DueTask task, Instant notBefore, int attempts) {
        return ImmutableDue.make(task, notBefore, attempts);
    }

    /**
     * Work that has not been tried yet.
     *
     * @param task what to do
     * @param notBefore when to do it at the earliest, to the microsecond
     * @return the work, with no attempts
     * @throws NullPointerException if an argument is null
     */
    public static Due of(DueTask task, Instant notBefore) {
        return of(task, notBefore, 0);
    }

    /**
     * What to do.
     *
     * @return the task
     */
    public abstract DueTask task();

    /**
     * When to do it at the earliest. A worker that claims the work moves this to the end of its lease.
     *
     * @return a moment, to the microsecond
     */
    public abstract Instant notBefore();

    /**
     * How often in a row the task was tried and came to nothing; the backoff grows with it.
     *
     * @return 0 or more
     */
    public abstract int attempts();

    /** Attempts are counted up from none. */
    @Value.Check
    void check() {
        if (attempts() < 0) {
            throw new IllegalArgumentException("attempts is " + attempts() + ", must not be negative");
        }
    }
}
