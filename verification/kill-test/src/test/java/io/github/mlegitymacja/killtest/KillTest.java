package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Kills three worker processes and PostgreSQL at work, and checks guarantees I1 to I4 and I9 ({@code
 * docs/protocol.md}, Kill test).
 *
 * <p>With {@code -Pfull}: three semesters of 2,000 students, and 33 kills. Without it: one semester of 300 students,
 * and 5 kills. {@code -Dkilltest.seed=...} repeats the plan of an earlier run.
 */
@Isolated("needs the whole machine")
class KillTest {

    @Test
    void every_order_comes_to_its_end_whichever_process_dies_at_any_point() throws Exception {
        long seed = Long.getLong("killtest.seed", new SecureRandom().nextInt());
        boolean full = Boolean.getBoolean("verification.full");
        Plan plan = full ? Plan.whole(seed) : Plan.brief(seed);
        RunResult result = Run.of(plan);
        System.out.println(result);

        assertEquals(Map.of(), result.found(), result::toString);
        assertTrue(result.figure(Figure.WORKERS_KILLED) >= plan.kills() - 3, result::toString);
        assertEquals(1, result.figure(Figure.DATABASE_KILLED));
        assertEquals(0, result.figure(Figure.WORKERS_CRASHED));
        assertEquals(0, result.figure(Figure.ERRORS_LOGGED));
        // Otherwise the kills prove nothing. Those of the short form are so few that all can come between two calls.
        assertTrue(!full || result.figure(Figure.UNSETTLED) >= 5, result::toString);
        assertTrue(result.figure(Figure.UNANSWERED) > 0, result::toString);
        assertTrue(result.figure(Figure.CODES_EXPIRED) > 0, result::toString);
        assertTrue(result.figure(Figure.REPEATED) > 0, result::toString);
        assertTrue(result.figure(Figure.REPEATED_AFTER_ANSWER) >= (full ? 1 : 0), result::toString);
    }
}
