package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The work that is due for an order at the ministry, and when to try it next.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class Due {

    Due() {}

    /**
     * Creates work that may have been tried before.
     *
     * @param task the task
     * @param notBefore the earliest time to do it, to the microsecond
     * @param attempts the number of consecutive attempts without success, 0 or more
     * @return the work
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code attempts} is negative
     */
    public static Due of(DueTask task, Instant notBefore, int attempts) {
        return of(task, notBefore, attempts, Optional.empty());
    }

    /**
     * Creates work that may have been tried before.
     *
     * @param task the task
     * @param notBefore the earliest time to do it, to the microsecond
     * @param attempts the number of consecutive attempts without success, 0 or more
     * @param lastClaimed when a worker last claimed the order, to the microsecond; empty if none did
     * @return the work
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code attempts} is negative
     */
    public static Due of(DueTask task, Instant notBefore, int attempts, Optional<Instant> lastClaimed) {
        return ImmutableDue.make(task, notBefore, attempts, lastClaimed, Optional.empty());
    }

    /**
     * Returns the same work with a reason why it does not succeed.
     *
     * @param reason why a person must act, or empty if nobody must
     * @return work with this reason
     * @throws NullPointerException if {@code reason} is null
     */
    public final Due stuckBecause(Optional<Reason> reason) {
        return ImmutableDue.make(
                task(), notBefore(), attempts(), lastClaimed(), Objects.requireNonNull(reason, "reason"));
    }

    /**
     * Returns the same work, due at another time.
     *
     * @param other the earliest time to do it, to the microsecond
     * @return work with this time
     * @throws NullPointerException if {@code other} is null
     */
    public final Due at(Instant other) {
        return ImmutableDue.make(
                task(), Objects.requireNonNull(other, "other"), attempts(), lastClaimed(), stuckBecause());
    }

    /**
     * Returns the same work, last claimed at another time.
     *
     * @param other when a worker last claimed the order, to the microsecond
     * @return work with this time
     * @throws NullPointerException if {@code other} is null
     */
    public final Due claimedAt(Instant other) {
        return ImmutableDue.make(
                task(), notBefore(), attempts(), Optional.of(Objects.requireNonNull(other, "other")), stuckBecause());
    }

    /**
     * Creates work that has not been tried yet.
     *
     * @param task the task
     * @param notBefore the earliest time to do it, to the microsecond
     * @return the work, with 0 attempts
     * @throws NullPointerException if an argument is null
     */
    public static Due of(DueTask task, Instant notBefore) {
        return of(task, notBefore, 0);
    }

    /**
     * Returns what to do.
     *
     * @return the task
     */
    public abstract DueTask task();

    /**
     * Returns the earliest time to do it. A {@linkplain io.github.mlegitymacja.spi.port.OrderStore#claim claim} moves
     * this to the end of its lease.
     *
     * @return an instant, to the microsecond
     */
    public abstract Instant notBefore();

    /**
     * Returns the number of consecutive attempts without success; the wait before the next attempt grows with it.
     *
     * @return 0 or more
     */
    public abstract int attempts();

    /**
     * Returns when a worker last claimed the order. It keeps a student who asks for the status again and again from
     * causing a call to the ministry each time.
     *
     * @return an instant, to the microsecond; empty if no worker did
     */
    public abstract Optional<Instant> lastClaimed();

    /**
     * Returns why a person must act, for example because the ministry refuses to withdraw the order. The work stays due
     * and is tried again.
     *
     * @return the reason; empty if the work has not been refused
     */
    public abstract Optional<Reason> stuckBecause();

    /** Checks that the number of attempts is not negative. */
    @Value.Check
    void check() {
        if (attempts() < 0) {
            throw new IllegalArgumentException("attempts is " + attempts() + ", must not be negative");
        }
    }
}
