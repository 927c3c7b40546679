package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests every fault, and compares the results with the table in the README. {@code -Dreadme.update=true} writes the
 * table into the README.
 */
class FaultsTest {

    private static final Path README = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .resolve("README.md");
    private static final Pattern SECTION =
            Pattern.compile("(<!-- fault-table -->\n\n).*?(\n<!-- /fault-table -->)", Pattern.DOTALL);

    private static final Map<Fault, Future<String>> ENDS = new EnumMap<>(Fault.class);
    private static final Map<Fault, Future<String>> ROWS = new EnumMap<>(Fault.class);
    private static ExecutorService threads;

    /** Starts several trials at the same time, because they spend most of the time waiting. */
    @BeforeAll
    static void start() {
        threads = Executors.newFixedThreadPool(4);
        for (Fault fault : Fault.values()) {
            ENDS.put(fault, threads.submit(() -> tried(fault, FaultTrial::endOfEveryOrder)));
            ROWS.put(fault, threads.submit(() -> tried(fault, FaultTrial::row)));
        }
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void every_order_reaches_its_correct_end_in_spite_of_a_fault(Fault fault) throws Exception {
        assertEquals(
                "collected, cancelled_by_user = withdrawn, failed",
                ENDS.get(fault).get());
    }

    @Test
    void the_readme_shows_the_answers_of_the_gateway_under_each_fault() throws Exception {
        var table = new StringBuilder(FaultTrial.head());
        for (Fault fault : Fault.values()) {
            table.append(ROWS.get(fault).get() + " " + ENDS.get(fault).get() + " |\n");
        }
        String readme = Files.readString(README);
        String current = withTable(readme, table.toString());
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, current);
        } else {
            assertEquals(current, readme, "stale, run this test with -Dreadme.update=true");
        }
    }

    @Test
    void a_stale_table_is_noticed() {
        String page = "before\n<!-- fault-table -->\n\n%s\n<!-- /fault-table -->\nafter\n";

        assertNotEquals(page.formatted("old\n"), withTable(page.formatted("old\n"), "new\n"));
        assertEquals(page.formatted("new\n"), withTable(page.formatted("old\n"), "new\n"));
        assertThrows(AssertionError.class, () -> withTable("# Ministry\n", "new\n"));
    }

    private static String tried(Fault fault, Function<FaultTrial, String> what) {
        try (var trial = new FaultTrial(fault)) {
            return what.apply(trial);
        }
    }

    private static String withTable(String readme, String table) {
        Matcher section = SECTION.matcher(readme);
        if (!section.find()) {
            throw new AssertionError("no section fault-table");
        }
        return section.replaceFirst(result -> Matcher.quoteReplacement(result.group(1) + table + result.group(2)));
    }
}
