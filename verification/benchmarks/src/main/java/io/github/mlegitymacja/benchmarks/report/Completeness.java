package io.github.mlegitymacja.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Sees to it that a run has measured every benchmark there is. */
public final class Completeness {

    private Completeness() {}

    /** JMH's result. */
    public static void main(String[] arguments) throws Exception {
        Set<String> missing = new TreeSet<>(benchmarks());
        for (JsonNode result : new ObjectMapper().readTree(Path.of(arguments[0]).toFile())) {
            missing.remove(result.path("benchmark").asText());
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not measured: " + missing);
        }
        System.out.println(benchmarks().size() + " benchmarks ran");
    }

    /** The full names of all methods that JMH knows as benchmarks. */
    static Set<String> benchmarks() {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(entry -> entry.getUsername())
                .collect(Collectors.toSet());
    }
}
