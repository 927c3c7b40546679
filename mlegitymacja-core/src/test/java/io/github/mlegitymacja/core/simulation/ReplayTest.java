package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Replays one scenario and prints every call: {@code -Dsimulation.replay=7:3:2:400:death+meanwhile}, and optionally
 * {@code -Dsimulation.mistake=ATTEMPT_NOT_STORED}.
 */
class ReplayTest {

    @Test
    @EnabledIfSystemProperty(named = "simulation.replay", matches = ".+")
    void the_given_scenario_is_replayed_and_printed() {
        var scenario = Scenario.parse(System.getProperty("simulation.replay"));
        var mistake = Mistake.valueOf(System.getProperty("simulation.mistake", "NONE"));

        Simulation.Result result = Simulation.run(scenario, mistake, new Trace(true));

        result.lines().forEach(System.out::println);
        assertEquals(Optional.empty(), result.broken());
    }
}
