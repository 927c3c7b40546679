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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, as a process of its own. */
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
    void a_simulator_that_is_killed_has_forgotten_nothing() throws IOException, InterruptedException {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fault=flood   | Invalid value for option '--fault' (FAULT): 'flood': there is no such fault",
                "--processing=9m | Invalid value for option '--processing': '9m' is not a span such as 2m..9m",
                "--port=x        | Invalid value for option '--port': 'x' is not an int",
                "--port=99999    | Invalid value for option '--port': must be 0 to 65535",
                "--port=-1       | Invalid value for option '--port': must be 0 to 65535",
                "--tls=missing   | A key store cannot be read: ",
                "--nonsense      | Unknown option: '--nonsense'"
            })
    void a_wrong_option_is_told_in_one_sentence(String option, String sentence) throws Exception {
        Process process = start(option.strip());

        List<String> told = process.errorReader(UTF_8).lines().toList();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).startsWith(sentence), told.get(0));
        assertEquals(2, process.waitFor());
    }

    /** The quickstart sets the clock, and has neither a token nor a certificate to trust. */
    @Test
    void the_quickstart_is_offered_only_where_it_works() throws Exception {
        Path keys = folder.resolve("keys.p12");
        try (OutputStream file = Files.newOutputStream(keys)) {
            new Certificates().forHost("localhost").store(file, "changeit".toCharArray());
        }

        assertTrue(offersQuickstart("--time", "driven"));
        assertFalse(offersQuickstart("--time", "real"));
        assertFalse(offersQuickstart("--time", "driven", "--token", "t"));
        assertFalse(offersQuickstart("--time", "driven", "--tls", keys.toString()));
    }

    private boolean offersQuickstart(String... options) throws IOException {
        var all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        BufferedReader out = start(all.toArray(String[]::new)).inputReader(UTF_8);
        String told = "";
        String line = out.readLine();
        while (line != null && !line.startsWith("  stop")) {
            told += line;
            line = out.readLine();
        }
        assertTrue(line != null && told.contains("status page"), told);
        return told.contains("quickstart.jar --ministry http://localhost:");
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws Exception {
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
    void a_file_in_use_is_told_in_one_sentence() throws Exception {
        String data = folder.resolve("ministry").toString();
        ministryOf(start("--port", "0", "--data", data)).status(TestLine.ORDER);

        Process second = start("--port", "0", "--data", data);

        List<String> told = second.errorReader(UTF_8).lines().toList();
        assertEquals(1, told.size(), told.toString());
        assertEquals(1, second.waitFor());
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MinistrySimulator.class.getName()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    /** Where the command's first line says. */
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
