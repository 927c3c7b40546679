package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A worker's request for due work, for {@link OrderStore#claim}.
 *
 * <p>Immutable and thread-safe.
 *
 * <pre>{@code
 * // At most 100 orders that are due to be submitted; no other worker gets them for 10 minutes.
 * Claim claim = Claim.of(DueTask.SUBMIT, clock.instant(), Duration.ofMinutes(10), 100);
 * for (Order order : store.claim(claim).readable()) {
 *     SaveResult result = store.update(process(order));   // Conflict if someone else has changed the order
 * }
 * }</pre>
 */
@Value.Immutable
@TupleType
public abstract class Claim {

    Claim() {}

    /**
     * Creates a request.
     *
     * @param task the task to look for
     * @param now the current time, in whole microseconds
     * @param lease how long no other worker gets the same orders; positive, in whole microseconds
     * @param limit the maximum number of orders; positive
     * @return the request
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code lease} or {@code limit} is not positive
     */
    public static Claim of(DueTask task, Instant now, Duration lease, int limit) {
        return ImmutableClaim.make(task, now, lease, limit);
    }

    /**
     * Returns the task to look for.
     *
     * @return the task
     */
    public abstract DueTask task();

    /**
     * Returns the current time, as seen by the worker.
     *
     * @return an instant, to the microsecond
     */
    public abstract Instant now();

    /**
     * Returns how long no other worker gets the same orders.
     *
     * @return a positive duration, to the microsecond
     */
    public abstract Duration lease();

    /**
     * Returns the maximum number of orders.
     *
     * @return 1 or more
     */
    public abstract int limit();

    /**
     * Returns an order as it is after this claim: its work is due when the lease ends, and was last claimed now.
     *
     * @param order an order for which the task is due
     * @return the claimed order, with the same version
     * @throws NullPointerException if {@code order} is null
     * @throws IllegalArgumentException if the task is not due for the order
     */
    public final Order leased(Order order) {
        Due due = order.due()
                .filter(work -> work.task() == task())
                .orElseThrow(() -> new IllegalArgumentException(task() + " is not due for order " + order.id()));
        return order.withDue(Optional.of(due.at(now().plus(lease())).claimedAt(now())));
    }

    /** Checks that lease and limit are positive. */
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
