package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.life.MinistryOrder;
import io.github.mlegitymacja.examples.ministry.life.Stage;
import io.github.mlegitymacja.spi.semester.Semester;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the status page, which contains no names, no secrets and no script. */
final class StatusPage {

    private static final int LATEST = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Semester.WARSAW);

    private StatusPage() {}

    static String of(State state) throws IOException {
        List<MinistryOrder> latest = state.ministry().latest(LATEST);
        Map<String, String> parts = Map.of(
                "clock", time(state.clock().instant()),
                "time", state.isDriven() ? "driven" : "real",
                "requests", Long.toString(state.requests().getAsLong()),
                "faults", faults(state.faults().on()),
                "counts", counts(state.ministry().counts()),
                "orders",
                        latest.isEmpty()
                                ? "<tr><td colspan=\"5\" class=\"none\">No orders yet.</td></tr>"
                                : latest.stream().map(StatusPage::row).collect(Collectors.joining("\n")));
        String page = Documents.read(StatusPage.class, "status-page.html");
        for (var part : parts.entrySet()) {
            page = page.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return page;
    }

    private static String faults(List<Fault> on) {
        return on.isEmpty()
                ? "<p class=\"none\">None</p>"
                : on.stream()
                        .map(fault ->
                                "<li><b>%s</b> %s</li>".formatted(escaped(fault.label()), escaped(fault.description())))
                        .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private static String counts(Map<Stage, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> "<li class=\"%s\"><b>%d</b> %s</li>"
                        .formatted(style(count.getKey()), count.getValue(), style(count.getKey())))
                .collect(Collectors.joining("\n"));
    }

    private static String row(MinistryOrder order) {
        return "<tr><td><code>%s</code></td><td>%s</td><td><span class=\"%s\">%s</span></td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        order.id(),
                        escaped(order.student().map(Object::toString).orElse("unknown")),
                        style(order.stage()),
                        style(order.stage()),
                        time(order.changedAt()),
                        codes(order));
    }

    private static String codes(MinistryOrder order) {
        String newer = button(order, "newer", "Issue newer codes");
        return switch (order.stage()) {
            case READY -> newer + button(order, "expired", "Let the codes expire");
            case EXPIRED -> newer;
            case PROCESSING, COLLECTED, FAILED, REFUSED, WITHDRAWN -> "";
        };
    }

    private static String button(MinistryOrder order, String change, String label) {
        return "<form method=\"post\" action=\"/simulation/codes/%s/%s\"><button>%s</button></form>"
                .formatted(order.id(), change, label);
    }

    private static String style(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Escapes a text, because students' keys come from outside. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
