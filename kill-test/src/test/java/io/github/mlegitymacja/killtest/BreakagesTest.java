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
        Verdict verdict = Run.of(Plan.of(breakage));
        System.out.println(
                "Kill test with " + breakage + " found " + verdict.found().keySet());

        Set<Violation> found = verdict.found().keySet();
        assertTrue(found.containsAll(breakage.named()), verdict::toString);
        var unexplained = EnumSet.copyOf(found);
        unexplained.removeAll(breakage.named());
        unexplained.removeAll(breakage.mayFollow());
        assertEquals(Set.of(), unexplained, verdict::toString);
    }
}
