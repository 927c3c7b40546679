package io.github.mlegitymacja.benchmarks.october;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the week as SVG: how long students waited, and how many. */
final class WeekPlot {

    private static final long STEP = Duration.ofMinutes(15).toMillis();
    private static final int STEPS_OF_DAY = (int) (Duration.ofDays(1).toMillis() / STEP);
    private static final int STEPS = OctoberPlan.DAYS * STEPS_OF_DAY;
    private static final int LEFT = 70;
    private static final int WIDTH = 840;
    private static final int HEIGHT = 190;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);

    private static final String PAGE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 940 560" font-family="sans-serif" font-size="12">
            <rect width="940" height="560" fill="white"/>
            %s%s</svg>
            """;
    private static final String PANEL = """
            <g transform="translate(%d,%d)">
            <text y="-12" font-size="14">%s</text>
            %s<path d="M0,0V%d H%d" fill="none" stroke="#444"/>
            %s%s</g>
            """;

    private WeekPlot() {}

    static String svg(Waits ours, Waits bound) {
        double[] longest = minutes(ours.quantiles(0.99, STEP, STEPS));
        double[] shortest = minutes(bound.quantiles(0.99, STEP, STEPS));
        return PAGE.formatted(
                panel(
                        50,
                        "Wait in minutes of those who click at this time; one in a hundred waits longer",
                        longest,
                        shortest),
                panel(320, "Students who are waiting", ours.waiting(STEP, STEPS), bound.waiting(STEP, STEPS)));
    }

    private static double[] minutes(double[] seconds) {
        return Arrays.stream(seconds).map(each -> each / 60).toArray();
    }

    private static String panel(int top, String title, double[] ours, double[] bound) {
        double highest = Math.max(
                Arrays.stream(ours).max().orElse(1), Arrays.stream(bound).max().orElse(1));
        double unit = Math.pow(10, Math.floor(Math.log10(highest)));
        double step = highest / unit > 5 ? 2 * unit : highest / unit > 2 ? unit : unit / 2;
        double top1 = step * Math.ceil(highest / step);
        return PANEL.formatted(
                LEFT,
                top,
                title,
                grid(step, top1),
                HEIGHT,
                WIDTH,
                line(ours, top1, "#c2410c", "this library") + line(bound, top1, "#1d4ed8", "perfect knowledge"),
                legend());
    }

    private static String grid(double step, double highest) {
        String values = IntStream.rangeClosed(0, (int) Math.round(highest / step))
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "<path d=\"M0,%1$.0fH%2$d\" stroke=\"#ddd\"/><text x=\"-8\" y=\"%3$.0f\" text-anchor=\"end\">%4$,.0f</text>%n",
                        y(i * step, highest),
                        WIDTH,
                        y(i * step, highest) + 4,
                        i * step))
                .collect(Collectors.joining());
        String days = IntStream.range(0, OctoberPlan.DAYS)
                .mapToObj(day -> String.format(
                        Locale.ROOT,
                        "<path d=\"M%1$.0f,0V%2$d\" stroke=\"#ddd\"/><text x=\"%3$.0f\" y=\"%4$d\">%5$s</text>%n",
                        x(day * STEPS_OF_DAY),
                        HEIGHT,
                        x(day * STEPS_OF_DAY) + 6,
                        HEIGHT + 18,
                        name(day)))
                .collect(Collectors.joining());
        return values + days;
    }

    private static String name(int day) {
        return OctoberPlan.BEGINNING
                .plus(Duration.ofDays(day))
                .atZone(OctoberPlan.WARSAW)
                .format(DAY);
    }

    private static String line(double[] values, double highest, String colour, String name) {
        String points = IntStream.range(0, values.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i + 1), y(values[i], highest)))
                .collect(Collectors.joining(" "));
        return "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"><title>%s</title></polyline>%n"
                .formatted(colour, points, name);
    }

    private static String legend() {
        return """
                <text x="600" y="14" fill="#c2410c">this library</text>
                <text x="700" y="14" fill="#1d4ed8">perfect knowledge</text>
                """;
    }

    private static double x(int step) {
        return (double) WIDTH * step / STEPS;
    }

    private static double y(double value, double highest) {
        return HEIGHT * (1 - value / highest);
    }
}
