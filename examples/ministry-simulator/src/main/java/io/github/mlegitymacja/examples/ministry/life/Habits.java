package io.github.mlegitymacja.examples.ministry.life;

import io.github.mlegitymacja.spi.order.OrderId;
import java.time.Duration;
import java.util.function.Predicate;
import org.immutables.value.Value;

/** The settings of the simulated ministry. */
@Value.Immutable
public interface Habits {

    /** Returns the seed of everything random; the same seed gives the same results. 1 by default. */
    @Value.Default
    default long seed() {
        return 1;
    }

    /** Returns the outcomes of orders; {@link Fates#dealt} by default. */
    @Value.Default
    default Fates fates() {
        return Fates.dealt(seed());
    }

    /** Returns the orders that the ministry does not withdraw until a person acts; none by default. */
    @Value.Default
    default Predicate<OrderId> locked() {
        return order -> false;
    }

    /** Returns the shortest processing time of an order; 2 minutes by default. */
    @Value.Default
    default Duration shortest() {
        return Duration.ofMinutes(2);
    }

    /** Returns the longest processing time of an order; 9 minutes by default. */
    @Value.Default
    default Duration longest() {
        return Duration.ofMinutes(9);
    }

    /** Returns after how long the university should poll an order; 5 minutes by default. */
    @Value.Default
    default Duration askAfter() {
        return Duration.ofMinutes(5);
    }

    /** Returns how long the codes of a document can be used; 30 days by default. */
    @Value.Default
    default Duration codesLast() {
        return Duration.ofDays(30);
    }

    /** Checks the durations. */
    @Value.Check
    default void check() {
        if (shortest().isNegative() || longest().compareTo(shortest()) < 0) {
            throw new IllegalArgumentException(
                    "processing takes from " + shortest() + " to " + longest() + ", must be 0 or more and ascending");
        }
        if (codesLast().isNegative() || codesLast().isZero()) {
            throw new IllegalArgumentException("codes last " + codesLast() + ", must be more than 0");
        }
    }
}
