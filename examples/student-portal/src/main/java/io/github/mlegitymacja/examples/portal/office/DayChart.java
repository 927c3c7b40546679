package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.examples.portal.screen.Dates;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Draws a column for each day, a block in it for each status. The style sheet has the colours; a table beside the picture
 * says the same.
 *
 * @param counts what to draw
 * @param locale the reader's
 */
record DayChart(DayCounts counts, Locale locale) {

    private static final int COLUMN = 24;
    private static final int BAR = 16;
    private static final int HEIGHT = 120;
    private static final int TOP = 14;

    /** An {@code svg} element made of numbers, dates and labels of the library, and so of nothing that a user typed. */
    String svg(String title) {
        var svg = new StringBuilder("<svg class=\"chart\" role=\"img\" aria-label=\"" + title + "\" viewBox=\"0 0 "
                + COLUMN * DayCounts.DAYS + " " + (TOP + HEIGHT + 16) + "\">");
        int x = 0;
        for (LocalDate day : counts.days()) {
            drawDay(svg, day, x);
            x += COLUMN;
        }
        return svg.append("</svg>").toString();
    }

    private void drawDay(StringBuilder svg, LocalDate day, int x) {
        int left = x + (COLUMN - BAR) / 2;
        long below = 0;
        for (OrderStatus status : OrderStatus.values()) {
            long count = counts.count(day, status);
            if (count > 0) {
                svg.append(
                        "<rect class=\"fill-%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s: %s</title></rect>"
                                .formatted(
                                        status,
                                        left,
                                        y(below + count),
                                        BAR,
                                        y(below) - y(below + count),
                                        status.label(locale),
                                        count));
            }
            below += count;
        }
        int middle = x + COLUMN / 2;
        if (below > 0) {
            text(svg, middle, y(below) - 4, Long.toString(below));
        }
        text(svg, middle, TOP + HEIGHT + 12, new Dates(locale).shortDay(day));
    }

    private int y(long count) {
        return TOP + HEIGHT - (int) (HEIGHT * count / Math.max(1, counts.highest()));
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(x, y, text));
    }
}
