package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the diagram and the table of the life cycle in the README from {@link Transition} and {@link LifeCycle}.
 */
final class LifeCycleDocument {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final String NO_ORDER = "[*]";

    private LifeCycleDocument() {}

    /** Returns a Mermaid state diagram in a fenced block. */
    static String diagram() {
        Stream<String> nodes = Stream.of(OrderStatus.values())
                .map(status -> "state \"%s\" as %s".formatted(status.label().in(POLISH), status));
        Stream<String> edges = Stream.of(Transition.values()).flatMap(LifeCycleDocument::edges);
        Stream<String> ends = Stream.of(OrderStatus.values())
                .filter(LifeCycleDocument::isFinal)
                .map(status -> edge(status.name(), NO_ORDER));
        return Stream.of(nodes, edges, ends)
                .flatMap(lines -> lines)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "```mermaid\nstateDiagram-v2\n", "```\n"));
    }

    /** Returns a Markdown table with a line for each event. */
    static String table() {
        return Stream.of(Transition.values())
                .map(row -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                row.event().label().english(),
                                row.actor().label().english(),
                                row.from().isEmpty()
                                        ? "–"
                                        : row.from().stream()
                                                .map(LifeCycleDocument::label)
                                                .collect(Collectors.joining(", ")),
                                label(Events.target(row))))
                .collect(Collectors.joining("", "| event | by | from | to |\n| --- | --- | --- | --- |\n", ""));
    }

    private static Stream<String> edges(Transition row) {
        String cause = " : %s (%s)"
                .formatted(row.event().label().english(), row.actor().label().english());
        Stream<String> from =
                row.from().isEmpty() ? Stream.of(NO_ORDER) : row.from().stream().map(Enum::name);
        return from.map(status -> edge(status, Events.target(row).name()) + cause);
    }

    private static String edge(String from, String to) {
        return from + " --> " + to;
    }

    private static boolean isFinal(OrderStatus status) {
        return Stream.of(Transition.values()).noneMatch(row -> row.from().contains(status));
    }

    private static String label(OrderStatus status) {
        return "*" + status.label().in(POLISH) + "*";
    }
}
