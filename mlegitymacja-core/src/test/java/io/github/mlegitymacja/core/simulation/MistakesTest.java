package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Checks that the simulation finds each mistake that is made on purpose, because a test that finds nothing proves
 * nothing ({@code docs/protocol.md}, Simulation).
 */
@Tag("slow")
class MistakesTest {

    private static final int SEEDS = 500;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void the_simulation_finds_each_mistake_by_the_guarantee_that_it_breaks(Mistake mistake) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<String> broken =
                    Simulation.run(Scenario.withAllFaults(seed), mistake).broken();
            if (broken.isPresent()) {
                String found = broken.get();
                String line = mistake + ": seed " + seed + ": " + found;
                assertTrue(found.matches(mistake.breaks + ".*"), line);
                System.out.println(line);
                return;
            }
        }
        throw new AssertionError(mistake + " is not found by " + SEEDS + " seeds");
    }
}
