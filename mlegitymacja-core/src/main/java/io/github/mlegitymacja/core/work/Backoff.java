package io.github.mlegitymacja.core.work;

import java.time.Duration;

/**
 * How long to wait before something is tried again: twice as long after each attempt in vain.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the wait after the first attempt; positive
 * @param longest the wait that is never exceeded; at least {@code first}
 */
public record Backoff(Duration first, Duration longest) {

    /**
     * Checks the durations.
     *
     * @param first the wait after the first attempt; positive
     * @param longest the wait that is never exceeded; at least {@code first}
     * @throws NullPointerException if a duration is null
     * @throws IllegalArgumentException if {@code first} is not positive, or {@code longest} is shorter than {@code first}
     */
    public Backoff {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("first is " + first + ", must be positive");
        }
        if (longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("longest is " + longest + ", must be at least first, " + first);
        }
    }

    /**
     * The wait after an attempt in vain.
     *
     * @param attempts how many attempts there were before this one, 0 or more
     * @return {@code first} doubled {@code attempts} times, at most {@code longest}
     */
    public Duration after(int attempts) {
        Duration doubled = first;
        for (int i = 0; i < attempts && doubled.compareTo(longest) < 0; i++) {
            // More than half of the longest would overshoot it, and may overflow.
            doubled = longest.minus(doubled).compareTo(doubled) < 0 ? longest : doubled.multipliedBy(2);
        }
        return doubled;
    }
}
