package io.github.mlegitymacja.examples.portal.office;

import io.github.mlegitymacja.examples.portal.screen.Dates;
import io.github.mlegitymacja.examples.portal.screen.Wording;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.LocalDate;

/**
 * Draws a column for each day, with a block for each status. The style sheet sets the colours, and a table beside the
 * picture contains the same numbers.
 *
 * @param counts the numbers
 * @param wording the texts for the reader
 */
record DayChart(DayCounts counts, Wording wording) {

    private static final int COLUMN = 24;
    private static final int BAR = 16;
    private static final int HEIGHT = 120;
    private static final int TOP = 14;

    /**
     * Returns an {@code svg} element. It contains numbers, dates and labels of the library, and nothing that a user has
     * typed.
     */
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
                                        wording.of(status.label()),
                                        count));
            }
            below += count;
        }
        int middle = x + COLUMN / 2;
        if (below > 0) {
            text(svg, middle, y(below) - 4, Long.toString(below));
        }
        text(svg, middle, TOP + HEIGHT + 12, new Dates(wording.locale()).shortDay(day));
    }

    private int y(long count) {
        return TOP + HEIGHT - (int) (HEIGHT * count / Math.max(1, counts.highest()));
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"%s\" y=\"%s\">%s</text>".formatted(x, y, text));
    }
}
