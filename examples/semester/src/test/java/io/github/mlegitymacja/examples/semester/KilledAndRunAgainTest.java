package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.semester.store.Storage;
import io.github.mlegitymacja.examples.semester.store.StoreChoice;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as a separate process, which is killed (SIGKILL) and run again until the story is complete.
 *
 * <p>With the system property {@code verification.full} each store sees at least 5 kills and at most 12; without it, in
 * the short form, exactly 2. The lines at which the process is killed depend on a fixed seed.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledAndRunAgainTest {

    private static final Pattern STORED = Pattern.compile("order=([0-9a-f-]{36})");
    private static final boolean FULL = Boolean.getBoolean("verification.full");
    private static final int FEWEST_KILLS = FULL ? 5 : 2;
    private static final int MOST_KILLS = FULL ? 12 : 2;
    /** The exit code of a process that was ended by SIGKILL. */
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261001);
    private final List<Process> runs = new CopyOnWriteArrayList<>();
    /** The orders that the log reports as stored. */
    private final Set<String> stored = new HashSet<>();

    private int kills;

    /** A process that never ends must not outlive the failed test. */
    @AfterEach
    void end() {
        runs.forEach(Process::destroyForcibly);
    }

    @Test
    void an_h2_file_loses_nothing_and_the_story_continues_to_its_end() throws Exception {
        killUntilTheEnd("h2", new StoreChoice.H2(Optional.empty()));
    }

    @Test
    void postgresql_loses_nothing_and_the_story_continues_to_its_end() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            killUntilTheEnd(url, new StoreChoice.Postgresql(url));
        }
    }

    private void killUntilTheEnd(String option, StoreChoice store) throws Exception {
        boolean ended;
        do {
            ended = run(option);
            assertSound(store);
        } while (!ended);
        assertTrue(kills >= FEWEST_KILLS, kills + " kills");
        assertFalse(stored.isEmpty(), "the log reports no orders");
        System.out.printf("%s: killed %d times, %d orders, none lost%n", store.name(folder), kills, stored.size());
    }

    /** Runs the command. Returns whether it came to its end; if not, it was killed at some line of the story. */
    private boolean run(String store) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.slf4j.simpleLogger.log.io.github.mlegitymacja.core.repository=info",
                        SemesterDemo.class.getName(),
                        "--output",
                        folder.toString(),
                        "--store",
                        store)
                .redirectErrorStream(true)
                .start();
        runs.add(process);
        killAfter(kills < MOST_KILLS ? 1 + random.nextInt(40) : Integer.MAX_VALUE, process);
        int exitCode = process.waitFor();
        if (exitCode == KILLED) {
            kills++;
        } else {
            assertEquals(0, exitCode);
        }
        return exitCode == 0;
    }

    /** Reads the output, and kills the process after a number of lines of the story and its log. */
    private void killAfter(int lines, Process process) throws IOException {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            boolean begun = false;
            int lineNumber = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                begun |= line.contains("───");
                lineNumber += begun ? 1 : 0;
                STORED.matcher(line).results().forEach(change -> stored.add(change.group(1)));
                if (lineNumber == lines) {
                    // Not through the process itself, because this would close the stream.
                    process.toHandle().destroyForcibly();
                }
            }
        }
    }

    /** Checks that no order is lost, and that cancelled orders are withdrawn at the ministry or due to be. */
    private void assertSound(StoreChoice choice) {
        try (var storage = Storage.open(choice, folder)) {
            var database = Jdbi.create(storage.database());
            var orders = texts(database, "SELECT CAST(id AS varchar(36)) FROM mlegitymacja_order");
            assertTrue(orders.containsAll(stored), "an order is lost");
            assertEquals(
                    List.of(),
                    texts(
                            database,
                            "SELECT CAST(m.id AS varchar(36)) FROM simulated_ministry_order m"
                                    + " LEFT JOIN mlegitymacja_order o ON o.id = m.id WHERE o.id IS NULL"));
            assertEquals(
                    List.of(),
                    texts(
                            database,
                            "SELECT CAST(o.id AS varchar(36)) FROM mlegitymacja_order o"
                                    + " JOIN simulated_ministry_order m ON m.id = o.id"
                                    + " WHERE m.stage IN ('PROCESSING', 'READY', 'EXPIRED', 'COLLECTED')"
                                    + " AND o.status IN ('CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY')"
                                    + " AND COALESCE(o.due, '') <> 'WITHDRAW'"));
            assertEquals(
                    List.of(),
                    texts(
                            database,
                            "SELECT m.student FROM simulated_ministry_order m"
                                    + " WHERE m.stage IN ('PROCESSING', 'READY', 'EXPIRED', 'COLLECTED')"
                                    + " GROUP BY m.student HAVING count(*) > 1"));
        }
    }

    private static List<String> texts(Jdbi database, String query) {
        return database.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
