package io.github.mlegitymacja.killtest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a run.
 *
 * @param figures what happened; every figure is a key
 * @param found what must never be found, by its kind; kinds that were not found are no keys
 */
record Verdict(Map<Figure, Object> figures, Map<Violation, Set<String>> found) {

    int figure(Figure figure) {
        return figures.get(figure) instanceof Integer number ? number : 0;
    }

    /** A block to be read by people. */
    @Override
    public String toString() {
        String happened = figures.entrySet().stream()
                .map(figure -> line(figure.getKey().label(), figure.getValue()))
                .collect(Collectors.joining());
        String violated = Stream.of(Violation.values())
                .map(kind ->
                        line(kind.label(), found.getOrDefault(kind, Set.of()).size()))
                .collect(Collectors.joining());
        return "\nKill test\n" + happened + "found in the end\n" + violated;
    }

    private static String line(String label, Object value) {
        return "  %-45s %s%n".formatted(label, value);
    }
}
