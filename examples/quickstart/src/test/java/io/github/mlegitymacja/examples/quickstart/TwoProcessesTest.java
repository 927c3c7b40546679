package io.github.mlegitymacja.examples.quickstart;

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

/** The quickstart and the ministry simulator, each a process of its own, over a real line. */
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
    void the_whole_story_is_told_over_the_line_and_both_sides_know_the_same_in_the_end() throws Exception {
        URI simulator = startSimulator("driven");

        String told = quickstart(0, simulator);

        Json ministry = ask(simulator);
        assertEquals(orders(told, OrderStatus.COLLECTED), stage(ministry, "COLLECTED"), told);
        assertEquals(orders(told, OrderStatus.READY_FOR_PICKUP), stage(ministry, "READY"), told);
        assertTrue(orders(told, OrderStatus.READY_FOR_PICKUP) > 0, told);
        assertTrue(told.contains("bez odpowiedzi: "), "the outage is seen: " + told);
        assertTrue(stage(ministry, "WITHDRAWN") > 0, told);
        assertEquals("2026-10-01T16:00", ministry.text("now").substring(0, 16));
    }

    @Test
    void a_simulator_with_a_clock_of_its_own_is_refused_with_the_way_to_start_it() throws Exception {
        URI simulator = startSimulator("real");

        assertTrue(quickstart(1, simulator).contains("Uruchom go na nowo z opcją --time driven"));
    }

    @Test
    void a_simulator_that_is_not_there_is_named() throws Exception {
        URI nobody = URI.create("http://localhost:1");

        assertTrue(quickstart(1, nobody).contains("http://localhost:1"));
    }

    private URI startSimulator(String time) throws IOException {
        Process process = start(MinistrySimulator.class, "--port", "0", "--time", time);
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        Matcher address = ADDRESS.matcher(lines.readLine());
        assertTrue(address.find());
        return URI.create(address.group(1));
    }

    private String quickstart(int exitCode, URI simulator) throws IOException, InterruptedException {
        Process process = start(Quickstart.class, "--output", folder.toString(), "--ministry", simulator.toString());
        String told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(exitCode, process.waitFor(), told);
        return told;
    }

    private Process start(Class<?> program, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
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

    /** The second of the two numbers of a status. */
    private static int orders(String told, OrderStatus status) {
        String label = Pattern.quote(status.label(Locale.forLanguageTag("pl")));
        Matcher row = Pattern.compile("(?m)^  " + label + " +\\d+ +(\\d+)").matcher(told);
        assertTrue(row.find(), told);
        return Integer.parseInt(row.group(1));
    }
}
