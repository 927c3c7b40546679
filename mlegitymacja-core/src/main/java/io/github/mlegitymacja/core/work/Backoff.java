package io.github.mlegitymacja.core.work;

import java.time.Duration;

/**
 * The wait between attempts: it doubles after each failed attempt.
 *
 * <pre>{@code
 * var backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));
 * backoff.after(0);    // 30 seconds
 * backoff.after(1);    // 1 minute
 * backoff.after(10);   // 1 hour
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param first the wait after the first failed attempt; positive
 * @param longest the maximum wait; at least {@code first} and at most 365 days
 */
public record Backoff(Duration first, Duration longest) {

    private static final Duration MAX = Duration.ofDays(365);

    /**
     * Checks the durations.
     *
     * @param first the wait after the first failed attempt; positive
     * @param longest the maximum wait; at least {@code first} and at most 365 days
     * @throws NullPointerException if a duration is null
     * @throws IllegalArgumentException if {@code first} is not positive, or {@code longest} is shorter than {@code
     *     first} or longer than a year
     */
    public Backoff {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("first is " + first + ", must be positive");
        }
        if (longest.compareTo(first) < 0 || longest.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "longest is " + longest + ", must be at least first, " + first + ", and at most " + MAX);
        }
    }

    /**
     * Returns the wait after a failed attempt.
     *
     * @param attempts the number of failed attempts before this one, 0 or more
     * @return {@code first} doubled {@code attempts} times, at most {@code longest}
     */
    public Duration after(int attempts) {
        Duration doubled = first;
        for (int i = 0; i < attempts && doubled.compareTo(longest) < 0; i++) {
            // Doubling more than half of the longest wait would exceed it, and could overflow.
            doubled = longest.minus(doubled).compareTo(doubled) < 0 ? longest : doubled.multipliedBy(2);
        }
        return doubled;
    }
}
