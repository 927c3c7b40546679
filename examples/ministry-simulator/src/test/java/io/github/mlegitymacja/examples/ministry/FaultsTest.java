package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests every fault, and compares the results with the table in the README. {@code -Dreadme.update=true} writes the table
 * into the README.
 */
class FaultsTest {

    private static final Path README = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .resolve("README.md");
    private static final Pattern SECTION =
            Pattern.compile("(<!-- fault-table -->\n\n).*?(\n<!-- /fault-table -->)", Pattern.DOTALL);

    /** The results, which two tests need and each computes only once. */
    private static final Map<Fault, String> ENDS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @EnumSource
    void every_order_reaches_its_correct_end_in_spite_of_a_fault(Fault fault) {
        assertEquals("collected, cancelled_by_user = withdrawn, failed", end(fault));
    }

    @Test
    void the_readme_shows_the_answers_of_the_gateway_under_each_fault() throws IOException {
        String readme = Files.readString(README);
        String current = withTable(readme, table());
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

    private static String table() {
        return Stream.of(Fault.values()).map(FaultsTest::row).collect(Collectors.joining("", FaultTrial.head(), ""));
    }

    private static String row(Fault fault) {
        try (var trial = new FaultTrial(fault)) {
            return trial.row() + " " + end(fault) + " |\n";
        }
    }

    private static String end(Fault fault) {
        return ENDS.computeIfAbsent(fault, some -> {
            try (var trial = new FaultTrial(some)) {
                return trial.endOfEveryOrder();
            }
        });
    }

    private static String withTable(String readme, String table) {
        Matcher section = SECTION.matcher(readme);
        if (!section.find()) {
            throw new AssertionError("no section fault-table");
        }
        return section.replaceFirst(result -> Matcher.quoteReplacement(result.group(1) + table + result.group(2)));
    }
}
