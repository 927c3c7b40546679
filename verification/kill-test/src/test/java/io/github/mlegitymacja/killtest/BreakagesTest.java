package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs a smaller kill test with one thing broken on purpose at a time, and checks that it finds the expected violations
 * ({@code docs/protocol.md}, Kill test). All eleven breakages with {@code -Pfull}; without it, {@code
 * ATTEMPT_NOT_STORED}, {@code ACKNOWLEDGED_WITHOUT_STORING} and {@code CONFIRMED_WHEN_CLAIMED}.
 */
@Execution(ExecutionMode.CONCURRENT)
class BreakagesTest {

    private static final Set<Breakage> SHORT_FORM = EnumSet.of(
            Breakage.ATTEMPT_NOT_STORED, Breakage.ACKNOWLEDGED_WITHOUT_STORING, Breakage.CONFIRMED_WHEN_CLAIMED);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void the_kill_test_finds_the_violations_that_each_breakage_causes(Breakage breakage) throws Exception {
        assumeTrue(Boolean.getBoolean("verification.full") || SHORT_FORM.contains(breakage), "runs with -Pfull");
        RunResult result = run(breakage);
        Set<Violation> found = result.found().keySet();
        assertTrue(found.containsAll(breakage.expected()), result::toString);
        var unexplained = EnumSet.copyOf(found);
        unexplained.removeAll(breakage.expected());
        unexplained.removeAll(breakage.mayFollow());
        assertEquals(Set.of(), unexplained, result::toString);
    }

    /** Runs up to three seeds, because by chance a single run may not show the violation. */
    private static RunResult run(Breakage breakage) throws Exception {
        RunResult result = Run.of(Plan.of(breakage, 1));
        for (int seed = 2; seed <= 3 && !result.found().keySet().containsAll(breakage.expected()); seed++) {
            result = Run.of(Plan.of(breakage, seed));
        }
        System.out.printf(
                "Kill test with %s, seed %s, found %s%n",
                breakage, result.figures().get(Figure.SEED), result.found().keySet());
        return result;
    }
}
