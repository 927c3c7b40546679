package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Shows one run from its beginning to its end: {@code -Dsimulation.replay=7:3:2:400:death+meanwhile}. */
class ReplayTest {

    @Test
    @EnabledIfSystemProperty(named = "simulation.replay", matches = ".+")
    void a_scenario_can_be_watched() {
        var scenario = Scenario.parse(System.getProperty("simulation.replay"));
        var mistake = Mistake.valueOf(System.getProperty("simulation.mistake", "NONE"));

        Simulation.Result result = Simulation.run(scenario, mistake, new Trace(true));

        result.lines().forEach(System.out::println);
        assertEquals(Optional.empty(), result.broken());
    }
}
