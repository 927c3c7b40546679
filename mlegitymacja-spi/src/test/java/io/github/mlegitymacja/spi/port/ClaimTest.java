package io.github.mlegitymacja.spi.port;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.DueTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final Duration SHORTEST = Duration.ofNanos(1);

    @Test
    void a_lease_and_a_limit_are_positive() {
        Claim claim = Claim.of(DueTask.POLL, NOON, SHORTEST, 1);

        assertEquals(SHORTEST, claim.lease());
        assertEquals(1, claim.limit());
        assertRefused("lease", () -> Claim.of(DueTask.POLL, NOON, Duration.ZERO, 1));
        assertRefused("lease", () -> Claim.of(DueTask.POLL, NOON, SHORTEST.negated(), 1));
        assertRefused("limit", () -> Claim.of(DueTask.POLL, NOON, SHORTEST, 0));
    }
}
