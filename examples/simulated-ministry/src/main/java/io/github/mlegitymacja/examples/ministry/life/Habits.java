package io.github.mlegitymacja.examples.ministry.life;

import java.time.Duration;
import org.immutables.value.Value;

/** How the simulated ministry goes about its work. */
@Value.Immutable
public interface Habits {

    /** Decides about everything that is left to chance: the same seed, the same life. */
    @Value.Default
    default long seed() {
        return 1;
    }

    /** What becomes of orders. */
    @Value.Default
    default Fates fates() {
        return Fates.dealt(seed());
    }

    /** For how long it works on an order at least; 2 minutes by default. */
    @Value.Default
    default Duration shortest() {
        return Duration.ofMinutes(2);
    }

    /** For how long it works on an order at most; 9 minutes by default. */
    @Value.Default
    default Duration longest() {
        return Duration.ofMinutes(9);
    }

    /** When it would like to be asked about an order; after 5 minutes by default. */
    @Value.Default
    default Duration askAfter() {
        return Duration.ofMinutes(5);
    }

    /** A span of time that is one. */
    @Value.Check
    default void check() {
        if (shortest().isNegative() || longest().compareTo(shortest()) < 0) {
            throw new IllegalArgumentException(
                    "processing takes from " + shortest() + " to " + longest() + ", must be 0 or more and ascending");
        }
    }
}
