package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.gateway.ImmutableMinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.MinistrySimulator;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.tck.SampleStudents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
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

    /** The semester example sets the clock, and has neither a token nor a trusted certificate. */
    @Test
    void the_semester_example_is_suggested_only_where_it_works() throws Exception {
        Path keys = folder.resolve("keys.p12");
        try (OutputStream file = Files.newOutputStream(keys)) {
            new Certificates().forHost("localhost").store(file, "changeit".toCharArray());
        }

        // All four start at the same time, which is faster.
        Process driven = start("--port", "0", "--time", "driven");
        Process real = start("--port", "0", "--time", "real");
        Process withToken = start("--port", "0", "--time", "driven", "--token", "t");
        Process withTls = start("--port", "0", "--time", "driven", "--tls", keys.toString());

        assertTrue(suggestsSemesterExample(driven));
        assertFalse(suggestsSemesterExample(real));
        assertFalse(suggestsSemesterExample(withToken));
        assertFalse(suggestsSemesterExample(withTls));
    }

    private static boolean suggestsSemesterExample(Process process) throws IOException {
        BufferedReader out = process.inputReader(UTF_8);
        String introduction = "";
        String line = out.readLine();
        while (line != null && !line.startsWith("  stop")) {
            introduction += line;
            line = out.readLine();
        }
        assertTrue(line != null && introduction.contains("status page"), introduction);
        return introduction.contains("semester.jar --ministry http://localhost:");
    }

    @Test
    void a_port_in_use_is_reported_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start("--port", Integer.toString(taken.getLocalPort()));

            assertEquals(
                    List.of("Port " + taken.getLocalPort()
                            + " cannot be used: Address already in use. Choose another one with --port."),
                    process.errorReader(UTF_8).lines().toList());
            assertEquals(1, process.waitFor());
        }
    }

    @Test
    void a_file_in_use_is_reported_in_one_sentence() throws Exception {
        String data = folder.resolve("ministry").toString();
        ministryOf(start("--port", "0", "--data", data)).status(TestLine.ORDER);

        Process second = start("--port", "0", "--data", data);

        List<String> errors = second.errorReader(UTF_8).lines().toList();
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(1, second.waitFor());
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
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
