package io.github.mlegitymacja.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What JMH has written as JSON, by names such as {@code StoreBenchmark.ours[batch=1,database=H2]}. */
final class Measurements implements Function<String, Measured> {

    private final Map<String, Measured> byName = new TreeMap<>();
    private final String jdk;

    private Measurements(JsonNode results) {
        for (JsonNode result : results) {
            byName.put(name(result), measured(result));
        }
        JsonNode first = results.path(0);
        jdk = first.path("vmName").asText() + " " + first.path("vmVersion").asText();
    }

    static Measurements read(Path json) throws IOException {
        return new Measurements(new ObjectMapper().readTree(json.toFile()));
    }

    @Override
    public Measured apply(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("not measured: " + name + ", but " + byName.keySet()));
    }

    String jdk() {
        return jdk;
    }

    private static String name(JsonNode result) {
        String full = result.path("benchmark").asText();
        int method = full.lastIndexOf('.');
        String shortName = full.substring(full.lastIndexOf('.', method - 1) + 1);
        var parameters = new TreeMap<String, String>();
        result.path("params")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return parameters.isEmpty()
                ? shortName
                : shortName
                        + parameters
                                .toString()
                                .replace('{', '[')
                                .replace('}', ']')
                                .replace(" ", "");
    }

    private static Measured measured(JsonNode result) {
        JsonNode metric = result.path("primaryMetric");
        boolean singleShot = result.path("mode").asText().equals("ss");
        return new Measured(
                (singleShot ? metric.path("scorePercentiles").path("50.0") : metric.path("score")).asDouble(),
                metric.path("scoreUnit").asText(),
                result.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble());
    }
}
