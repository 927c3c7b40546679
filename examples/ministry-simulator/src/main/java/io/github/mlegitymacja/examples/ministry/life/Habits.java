package io.github.mlegitymacja.examples.ministry.life;

import java.time.Duration;
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

    /** Checks the processing times. */
    @Value.Check
    default void check() {
        if (shortest().isNegative() || longest().compareTo(shortest()) < 0) {
            throw new IllegalArgumentException(
                    "processing takes from " + shortest() + " to " + longest() + ", must be 0 or more and ascending");
        }
    }
}
