package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** Three workers and PostgreSQL, killed at work. {@code -Dkilltest.seed=...} repeats the plan of an earlier run. */
class KillTest {

    private static final int STUDENTS = 2_000;
    private static final int KILLS = 33;

    @Test
    void whatever_dies_when_every_order_comes_to_its_one_end() throws Exception {
        long seed = Long.getLong("killtest.seed", new SecureRandom().nextInt());
        var plan = new Plan(seed, STUDENTS, KILLS, 11 + Math.floorMod(seed, 11), Breakage.NOTHING);

        Verdict verdict = Run.of(plan);
        System.out.println(verdict);

        for (Violation violation : Violation.values()) {
            assertEquals(0, verdict.count(violation), () -> verdict.found() + "\n" + verdict);
        }
    }
}
