package io.github.mlegitymacja.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Runs the largest scenario: 300 students, four workers, two years, all faults ({@code docs/protocol.md}, Simulation).
 * Without {@code -Pfull} it has 100 students.
 */
class TwoYearsTest {

    @Test
    void the_guarantees_hold_for_two_years_with_many_students_four_workers_and_all_faults() {
        var everything = EnumSet.allOf(Fault.class);
        int students = Boolean.getBoolean("verification.full") ? Scenario.MOST_STUDENTS : 100;
        var scenario = new Scenario(5, students, Scenario.MOST_WORKERS, Scenario.TWO_YEARS, everything);

        Simulation.Result result = Simulation.run(scenario, Mistake.NONE);

        assertEquals(Optional.empty(), result.broken());
        assertTrue(result.orders() > 3 * students, () -> "too few orders: " + result.orders());
        System.out.printf("%d orders of %d students%n", result.orders(), scenario.students());
    }
}
