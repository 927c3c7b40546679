package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Kills the primary of two PostgreSQL servers under load and promotes the standby, and checks that the work goes on by
 * itself and that guarantees I1 to I4 and I9 hold ({@code docs/protocol.md}, Kill test). One failover, or six with {@code
 * -Pfull}.
 */
@Isolated("needs the whole machine")
class FailoverTest {

    private final long seed = Long.getLong("killtest.seed", new SecureRandom().nextInt());

    @Test
    void no_acknowledged_order_is_lost_when_a_synchronous_standby_takes_over() throws Exception {
        int failovers = Boolean.getBoolean("verification.full") ? 6 : 1;
        RunResult result = FailoverRun.of(seed, failovers, true);
        System.out.println(result);

        assertEquals(Map.of(), result.found(), result::toString);
        assertEquals(0, result.figure(Figure.LACKING), result::toString);
        assertEquals(failovers, result.figure(Figure.DATABASE_KILLED));
        assertEquals(0, result.figure(Figure.WORKERS_CRASHED));
        assertEquals(0, result.figure(Figure.ERRORS_LOGGED), result::toString);
        assertTrue(result.figure(Figure.UNANSWERED) > 0, result::toString);
    }

    /** Checks that the test above can fail: here the primary does not wait for the standby. */
    @Test
    void acknowledged_orders_are_lost_when_an_asynchronous_standby_takes_over() throws Exception {
        RunResult result = FailoverRun.of(seed, 1, false);

        assertTrue(result.figure(Figure.LACKING) > 0, result::toString);
        System.out.printf(
                "Failover: an asynchronous standby lacked %d acknowledged changes%n", result.figure(Figure.LACKING));
    }
}
