package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A simulation that finds nothing proves nothing: it must find each mistake that is made on purpose. */
class MistakesTest {

    private static final int SEEDS = 500;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void each_mistake_is_found_and_breaks_what_it_must(Mistake mistake) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Optional<String> broken =
                    Simulation.run(Scenario.withAllFaults(seed), mistake).broken();
            if (broken.isPresent()) {
                String found = broken.get();
                assertTrue(found.matches(mistake.breaks + ".*"), found);
                System.out.printf("%s: seed %d: %s%n", mistake, seed, found);
                return;
            }
        }
        throw new AssertionError(mistake + " is not found by " + SEEDS + " seeds");
    }
}
