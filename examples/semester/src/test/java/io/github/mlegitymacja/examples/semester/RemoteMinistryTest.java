package io.github.mlegitymacja.examples.semester;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulators that the command cannot use. */
class RemoteMinistryTest {

    @TempDir
    private Path folder;

    @Test
    void a_simulator_with_its_own_clock_is_refused_with_the_command_that_starts_it() throws IOException {
        try (var simulator =
                Simulator.start(ImmutableSimulatorSettings.builder().build())) {
            Run run = Run.with(
                    "--output", folder.toString(), "--ministry", simulator.uri().toString());

            assertEquals(1, run.exitCode());
            assertTrue(run.err().contains("Uruchom go na nowo z opcją --time driven"), run.err());
        }
    }

    @Test
    void an_unreachable_simulator_is_named() {
        Run run = Run.with("--output", folder.toString(), "--ministry", "http://localhost:1");

        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("http://localhost:1"), run.err());
    }
}
