package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
                                actors(row),
                                row.from().isEmpty()
                                        ? "–"
                                        : row.from().stream()
                                                .map(LifeCycleDocument::label)
                                                .collect(Collectors.joining(", ")),
                                targets(row)))
                .collect(Collectors.joining("", "| event | by | from | to |\n| --- | --- | --- | --- |\n", ""));
    }

    private static Stream<String> edges(Transition row) {
        String cause = " : %s (%s)".formatted(row.event().label().english(), actors(row));
        return from(row)
                .map(from -> edge(
                                from.map(Enum::name).orElse(NO_ORDER),
                                Events.target(row, from).name())
                        + cause);
    }

    private static Stream<Optional<OrderStatus>> from(Transition row) {
        return row.from().isEmpty()
                ? Stream.of(Optional.empty())
                : row.from().stream().map(Optional::of);
    }

    private static String actors(Transition row) {
        return row.actors().stream().map(actor -> actor.label().english()).collect(Collectors.joining(", "));
    }

    private static String targets(Transition row) {
        Set<OrderStatus> targets =
                from(row).map(from -> Events.target(row, from)).collect(Collectors.toSet());
        return targets.size() == 1 ? label(targets.iterator().next()) : "unchanged";
    }

    private static String edge(String from, String to) {
        return from + " --> " + to;
    }

    private static boolean isFinal(OrderStatus status) {
        return !status.isOpen();
    }

    private static String label(OrderStatus status) {
        return "*" + status.label().in(POLISH) + "*";
    }
}
