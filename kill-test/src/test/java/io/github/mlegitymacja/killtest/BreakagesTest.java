package io.github.mlegitymacja.killtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Smaller runs of the kill test, each with something broken on purpose, which it has to find. */
@Execution(ExecutionMode.CONCURRENT)
class BreakagesTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void what_is_broken_is_found_and_named(Breakage breakage) throws Exception {
        Verdict verdict = found(breakage);
        Set<Violation> found = verdict.found().keySet();
        assertTrue(found.containsAll(breakage.named()), verdict::toString);
        var unexplained = EnumSet.copyOf(found);
        unexplained.removeAll(breakage.named());
        unexplained.removeAll(breakage.mayFollow());
        assertEquals(Set.of(), unexplained, verdict::toString);
    }

    /** Chance may spare one broken run what it has to show; three it does not. */
    private static Verdict found(Breakage breakage) throws Exception {
        Verdict verdict = Run.of(Plan.of(breakage, 1));
        for (int seed = 2; seed <= 3 && !verdict.found().keySet().containsAll(breakage.named()); seed++) {
            verdict = Run.of(Plan.of(breakage, seed));
        }
        System.out.println(
                "Kill test with " + breakage + " found " + verdict.found().keySet());
        return verdict;
    }
}
