package io.github.mlegitymacja.killtest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param figures what happened, in the sequence in which it is told
 * @param found what must never be found, by its kind; every kind is a key
 */
record Verdict(Map<String, Object> figures, Map<Violation, Set<String>> found) {

    int count(Violation violation) {
        return found.getOrDefault(violation, Set.of()).size();
    }

    int figure(String label) {
        return figures.get(label) instanceof Integer number ? number : 0;
    }

    /** A block to be read by people. */
    @Override
    public String toString() {
        String happened = figures.entrySet().stream()
                .map(figure -> line(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining());
        String violated = found.entrySet().stream()
                .map(kind -> line(kind.getKey().label(), kind.getValue().size()))
                .collect(Collectors.joining());
        return "\nKill test\n" + happened + "found in the end\n" + violated;
    }

    private static String line(String label, Object value) {
        return "  %-45s %s%n".formatted(label, value);
    }
}
