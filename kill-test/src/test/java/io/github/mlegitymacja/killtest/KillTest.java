package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Three workers and PostgreSQL, killed at work. {@code -Dkilltest.seed=...} repeats the plan of an earlier run. */
@Isolated("takes all the machine has")
class KillTest {

    @Test
    void whatever_dies_when_every_order_comes_to_its_one_end() throws Exception {
        long seed = Long.getLong("killtest.seed", new SecureRandom().nextInt());
        Verdict verdict = Run.of(Plan.whole(seed));
        System.out.println(verdict);

        assertEquals(Map.of(), verdict.found(), verdict::toString);
        assertTrue(verdict.figure(Figure.WORKERS_KILLED) >= 30, verdict::toString);
        assertEquals(1, verdict.figure(Figure.DATABASE_KILLED));
        assertEquals(0, verdict.figure(Figure.WORKERS_BROKEN_DOWN));
        assertEquals(0, verdict.figure(Figure.ERRORS_LOGGED));
        // Else the deaths prove nothing.
        assertTrue(verdict.figure(Figure.UNSETTLED) >= 8, verdict::toString);
        assertTrue(verdict.figure(Figure.UNANSWERED) > 0, verdict::toString);
    }
}
