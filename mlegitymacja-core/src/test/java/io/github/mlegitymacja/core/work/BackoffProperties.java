package io.github.mlegitymacja.core.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DurationRange;

/** Tests the growing wait ({@code docs/protocol.md}, step 5 and When something does not answer). */
class BackoffProperties {

    @Property
    void each_wait_is_the_first_one_doubled_once_per_attempt_up_to_the_longest(
            @ForAll @DurationRange(min = "PT0.000000001S", max = "PT24H") Duration first,
            @ForAll @DurationRange(min = "PT0.000000001S", max = "PT8760H") Duration longest,
            @ForAll @IntRange(max = 100) int attempts) {
        Assume.that(longest.compareTo(first) >= 0);
        BigInteger doubled = BigInteger.valueOf(first.toNanos()).shiftLeft(attempts);

        assertEquals(
                doubled.min(BigInteger.valueOf(longest.toNanos())),
                BigInteger.valueOf(new Backoff(first, longest).after(attempts).toNanos()));
    }

    @Property
    void waits_never_shrink(@ForAll @IntRange(max = Integer.MAX_VALUE - 1) int attempts) {
        var backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));

        assertTrue(backoff.after(attempts).compareTo(backoff.after(attempts + 1)) <= 0);
    }

    @Example
    void the_wait_does_not_overflow() {
        assertEquals(
                Duration.ofHours(1), new Backoff(Duration.ofSeconds(30), Duration.ofHours(1)).after(Integer.MAX_VALUE));
        var year = Duration.ofDays(365);
        assertEquals(year, new Backoff(Duration.ofNanos(1), year).after(Integer.MAX_VALUE));
    }
}
