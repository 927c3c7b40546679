package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.simulator.MinistrySimulator;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command and the ministry simulator as two processes that use HTTP. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoProcessesTest {

    private static final Pattern ADDRESS = Pattern.compile("answers at (http://localhost:\\d+)");

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void the_whole_story_is_told_and_both_sides_agree_in_the_end() throws Exception {
        URI simulator = startSimulator();

        String output = runCommand(simulator);

        Json ministry = ask(simulator);
        assertEquals(orders(output, OrderStatus.COLLECTED), stage(ministry, "COLLECTED"), output);
        assertEquals(
                orders(output, OrderStatus.READY_FOR_PICKUP),
                stage(ministry, "READY") + stage(ministry, "EXPIRED"),
                output);
        assertTrue(stage(ministry, "EXPIRED") > 0, output);
        assertTrue(orders(output, OrderStatus.READY_FOR_PICKUP) > 0, output);
        assertTrue(output.contains("bez odpowiedzi: "), "the outage is missing: " + output);
        assertTrue(stage(ministry, "WITHDRAWN") > 0, output);
        assertEquals("2026-10-01T16:00", ministry.text("now").substring(0, 16));
    }

    private URI startSimulator() throws IOException {
        Process process = start(MinistrySimulator.class, "--port", "0", "--time", "driven");
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        Matcher address = ADDRESS.matcher(lines.readLine());
        assertTrue(address.find());
        return URI.create(address.group(1));
    }

    private String runCommand(URI simulator) throws IOException, InterruptedException {
        Process process = start(SemesterDemo.class, "--output", folder.toString(), "--ministry", simulator.toString());
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private Process start(Class<?> program, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }

    private static Json ask(URI simulator) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(simulator.resolve("/simulation")).build();
        return Json.read(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body());
    }

    private static int stage(Json ministry, String stage) {
        return ministry.node().path("orders").path(stage).asInt();
    }

    /** Returns the second of the two numbers of a status. */
    private static int orders(String output, OrderStatus status) {
        String label = Pattern.quote(status.label().in(Locale.forLanguageTag("pl")));
        Matcher row = Pattern.compile("(?m)^  " + label + " +\\d+ +(\\d+)").matcher(output);
        assertTrue(row.find(), output);
        return Integer.parseInt(row.group(1));
    }
}
