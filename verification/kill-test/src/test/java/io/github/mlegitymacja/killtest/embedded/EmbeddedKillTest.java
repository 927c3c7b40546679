package io.github.mlegitymacja.killtest.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills a process that stores orders in an H2 file, and checks that the file contains everything that was acknowledged.
 * With {@code -Pfull} 100 times, without it 12 times. {@code -Dkilltest.seed=...} repeats the plan of an earlier run.
 */
class EmbeddedKillTest {

    private static final List<Neighbours> NEIGHBOURS = List.of(Neighbours.values());
    private static final int MOST_BREAKAGE_KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void everything_that_was_acknowledged_is_in_the_file_of_a_killed_process() throws Exception {
        long seed = Long.getLong("killtest.seed", new SecureRandom().nextInt());
        var run = new EmbeddedRun(folder, Breakage.NOTHING, seed);
        int kills = Boolean.getBoolean("verification.full") ? 40 : 12;
        for (int i = 0; i < kills; i++) {
            Neighbours neighbours = NEIGHBOURS.get(i % NEIGHBOURS.size());
            assertEquals(List.of(), run.kill(neighbours), () -> run + ", " + neighbours + ", seed " + seed);
        }
        System.out.println(run + ", seed " + seed);
    }

    @ParameterizedTest
    @CsvSource({"WRITTEN_LATER, POOL", "WRITTEN_LATER, IDLE_TRANSACTION", "WRITE_DELAY_SET_ON_OPENING, OTHER_URL"})
    void the_kill_test_finds_what_each_breakage_loses(Breakage breakage, Neighbours neighbours) throws Exception {
        var run = new EmbeddedRun(folder, breakage, 1);
        List<Acknowledgement> lost = List.of();
        for (int i = 0; i < MOST_BREAKAGE_KILLS && lost.isEmpty(); i++) {
            lost = run.kill(neighbours);
        }
        System.out.println(run + ", " + lost.size() + " lost with " + breakage);

        assertFalse(lost.isEmpty());
    }
}
