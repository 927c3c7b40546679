package io.github.mlegitymacja.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mlegitymacja.benchmarks.peak.PeakResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what was measured into a page of tables, so that no figure is copied by hand. */
public final class Report {

    private static final String HEAD = """
            # Results

            Written by `%s` on %s; do not edit. Absolute times are this machine's and no claims, the ratios are.
            %s

            Machine: %s. Java: %s. Peers run in the same run, on the same data. Single shots are compared by their medians.

            """;

    private Report() {}

    /** JMH's result, the peak's result, the page to write, the command, the date, and the machine. */
    public static void main(String[] arguments) throws Exception {
        var measurements = Measurements.read(Path.of(arguments[0]));
        var peak = new ObjectMapper().readValue(Path.of(arguments[1]).toFile(), PeakResult.class);
        var tables = new ArrayList<>(new Comparisons(measurements).tables());
        tables.add(PeakTable.of(peak));
        tables.addAll(Sizes.tables());
        String page = page(tables, arguments[3], arguments[4], arguments[5], measurements.jdk());
        Files.writeString(Path.of(arguments[2]), page, UTF_8);
    }

    static String page(List<Table> tables, String command, String date, String machine, String jdk) {
        return HEAD.formatted(command, date, summary(tables), machine, jdk)
                + tables.stream()
                        .map(Table::markdown)
                        .collect(Collectors.joining())
                        .stripTrailing() + "\n";
    }

    private static String summary(List<Table> tables) {
        Map<Boolean, Long> reached = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.reached().stream())
                .collect(Collectors.partitioningBy(yes -> yes, Collectors.counting()));
        return "Targets reached: %d of %d.".formatted(reached.get(true), reached.get(true) + reached.get(false));
    }
}
