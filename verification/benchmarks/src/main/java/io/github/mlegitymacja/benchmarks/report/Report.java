package io.github.mlegitymacja.benchmarks.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

    /** The folder with the results of all programs, the page to write, the command, the date, and the machine. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var measurements = Measurements.read(folder.resolve("jmh.json"));
        var tables = new ArrayList<>(new Comparisons(measurements).tables());
        tables.add(MinistryTable.latency(read(folder.resolve("latency.json"), new TypeReference<>() {})));
        tables.add(MinistryTable.of(read(folder.resolve("ministry.json"), new TypeReference<>() {})));
        tables.add(OctoberTable.of(read(folder.resolve("october.json"), new TypeReference<>() {})));
        tables.add(PeakTable.of(read(folder.resolve("peak.json"), new TypeReference<>() {})));
        tables.addAll(Sizes.tables());
        String page = page(tables, arguments[2], arguments[3], arguments[4], measurements.jdk());
        Files.writeString(Path.of(arguments[1]), page, UTF_8);
    }

    private static <T> T read(Path file, TypeReference<T> type) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), type);
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
