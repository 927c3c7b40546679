package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import io.github.mlegitymacja.examples.ministry.simulator.MinistrySimulator;
import io.github.mlegitymacja.examples.ministry.simulator.Simulator;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.tck.SampleStudents;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a separate process. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CommandTest {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_killed_simulator_has_lost_nothing() throws IOException, InterruptedException {
        String data = folder.resolve("ministry").toString();
        Process first = start("--port", "0", "--data", data, "--time", "driven");
        MinistryGateway ministry = ministryOf(first);
        ministry.withdraw(TestLine.NEW);
        ministry.submit(SampleStudents.submission(TestLine.ORDER));
        first.destroyForcibly().waitFor();

        MinistryGateway again = ministryOf(start("--port", "0", "--data", data, "--time", "driven"));

        assertInstanceOf(StatusAnswer.Processing.class, again.status(TestLine.ORDER));
        assertEquals(new StatusAnswer.Withdrawn(), again.status(TestLine.NEW));
    }

    @Test
    void a_wrong_option_is_reported_on_standard_error_and_by_the_exit_code() throws Exception {
        Process process = start("--nonsense");

        assertEquals(
                List.of("Unknown option: '--nonsense'. See --help."),
                process.errorReader(UTF_8).lines().toList());
        assertEquals(2, process.waitFor());
    }

    @Test
    void a_file_in_use_is_reported_in_one_sentence() throws Exception {
        Path data = folder.resolve("ministry");
        try (var first =
                Simulator.start(ImmutableSimulatorSettings.builder().data(data).build())) {
            Process second = start("--port", "0", "--data", data.toString());

            assertEquals(
                    List.of("The file " + data
                            + " cannot be used. Another simulator may be using it; choose another one"
                            + " with --data."),
                    second.errorReader(UTF_8).lines().toList(),
                    first.uri().toString());
            assertEquals(1, second.waitFor());
        }
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MinistrySimulator.class.getName()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** Returns a gateway to the address in the first line of the output. */
    private static MinistryGateway ministryOf(Process process) throws IOException {
        BufferedReader out = process.inputReader(UTF_8);
        String first = String.valueOf(out.readLine());
        String uri = first.replaceFirst(".* (http\\S+)/orders$", "$1");
        return new HttpMinistryGateway(ImmutableMinistrySettings.builder()
                .baseUri(URI.create(uri))
                .requestTimeout(Duration.ofSeconds(20))
                .build());
    }
}
