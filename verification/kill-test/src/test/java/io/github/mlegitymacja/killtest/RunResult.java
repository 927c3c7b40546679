package io.github.mlegitymacja.killtest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The result of a run.
 *
 * @param figures the value of each figure
 * @param found the violations that were found; kinds that were not found are not contained
 */
record RunResult(Map<Figure, Object> figures, Map<Violation, Set<String>> found) {

    int figure(Figure figure) {
        return figures.get(figure) instanceof Integer number ? number : 0;
    }

    /** Returns a readable block of text. */
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
