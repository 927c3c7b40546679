package io.github.mlegitymacja.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.benchmarks.peak.PeakResult;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    /** What JMH wrote when everything ran once, without what the report does not read. */
    private static Measurements recorded() throws IOException, URISyntaxException {
        return Measurements.read(
                Path.of(ReportTest.class.getResource("recorded.json").toURI()));
    }

    @Test
    void what_jmh_has_written_is_read_by_name_and_parameters() throws Exception {
        Measured ours = recorded().apply("StoreBenchmark.ours[batch=500,database=POSTGRESQL,earlierOrders=20000]");

        assertEquals("ms/op", ours.unit());
        assertTrue(ours.score() > 0);
        assertTrue(ours.allocatedBytes() > 0);
    }

    @Test
    void of_single_shots_the_median_counts_and_else_the_mean(@TempDir Path folder) throws IOException {
        String result = """
                {"benchmark": "some.where.Sample.%1$s", "mode": "%1$s", "primaryMetric":
                 {"score": 3, "scorePercentiles": {"50.0": 2}, "scoreUnit": "ms/op"}}""";
        Path json = folder.resolve("jmh.json");
        Files.writeString(json, "[" + result.formatted("ss") + "," + result.formatted("avgt") + "]");

        var measurements = Measurements.read(json);

        assertEquals(2, measurements.apply("Sample.ss").score());
        assertEquals(3, measurements.apply("Sample.avgt").score());
    }

    @Test
    void what_was_not_measured_is_an_error() throws Exception {
        var measurements = recorded();

        assertThrows(IllegalStateException.class, () -> measurements.apply("StoreBenchmark.theirs"));
    }

    @Test
    void a_complete_run_makes_a_complete_page() throws Exception {
        var measurements = recorded();
        var tables = new Comparisons(measurements).tables();

        String page = Report.page(tables, "the command", "the date", "the machine", measurements.jdk());

        assertTrue(page.contains("Written by `the command` on the date"), page);
        assertTrue(page.contains("Machine: the machine. Java: OpenJDK 64-Bit Server VM"), page);
        tables.forEach(table -> assertTrue(page.contains("## " + table.title()), table.title()));
    }

    @Test
    void ratios_compare_ours_with_theirs_and_tell_whether_the_target_is_reached() {
        var ours = new Measured(30, "ns/op", 0);
        var theirs = new Measured(60, "ns/op", 0);

        assertEquals(
                "| peer | 30 ns | 60 ns | 0.50 x the time | at most 0.60 x the time | yes |\n",
                Row.times("peer", ours, theirs, Bound.atMost(0.6)).markdown());
        assertEquals(
                "| peer | 30 ns | 60 ns | 2 x as fast | at least 5 x as fast | **no** |\n",
                Row.faster("peer", ours, theirs, Bound.atLeast(5)).markdown());
        assertEquals(
                "| peer | 1,500/s | 1,000/s | 1.50 x the rate | at least 0.80 x the rate | yes |\n",
                Row.rate("peer", 1500, 1000, Bound.atLeast(0.8)).markdown());
        assertEquals(
                "| size | 2.50 MB | – | 2.50 MB | at most 3 MB | yes |\n",
                Row.alone("size", 2.5, " MB", Bound.atMost(3)).markdown());
        assertEquals(
                "| peer | 30 ns | 60 ns | 0.50 x the time | – | – |\n",
                Row.times("peer", ours, theirs, Bound.NONE).markdown());
    }

    @Test
    void single_shots_of_two_threads_become_a_rate() {
        assertEquals(20_000, new Measured(1000, "ms/op", 0).perSecond(2, 10_000));
        assertThrows(IllegalStateException.class, () -> new Measured(1000, "us/op", 0).perSecond(2, 10_000));
    }

    @Test
    void a_heap_that_grows_during_the_peak_misses_its_target() {
        assertEquals(Optional.of(true), growth(40, 50, 45, 50).reached());
        assertEquals(Optional.of(false), growth(40, 50, 80, 120).reached());
    }

    private static Row growth(long... live) {
        var peak = new PeakResult(
                1_200_000, 600, 500, 400, 512, LongStream.of(live).boxed().toList(), Map.of("code", 1.0));
        return PeakTable.of(peak).rows().get(3);
    }
}
