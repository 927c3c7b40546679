package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoYearsTest {

    @Test
    void hundreds_of_students_and_four_workers_come_through_two_years_of_everything() {
        var everything = EnumSet.allOf(Fault.class);
        var scenario = new Scenario(5, Scenario.MOST_STUDENTS, Scenario.MOST_WORKERS, Scenario.TWO_YEARS, everything);

        Simulation.Result result = Simulation.run(scenario, Mistake.NONE);

        assertEquals(Optional.empty(), result.broken());
        assertTrue(result.orders() > 3 * Scenario.MOST_STUDENTS, () -> "tame: " + result.orders() + " orders");
        System.out.printf("%d orders of %d students%n", result.orders(), scenario.students());
    }
}
