package io.github.mlegitymacja.benchmarks.report;

import io.github.mlegitymacja.benchmarks.ministry.Figure;
import java.util.Optional;

/**
 * A line of a table.
 *
 * @param what the subject of the measurement, or the peer with which we are compared
 * @param ours our figure with its unit
 * @param theirs the peer's figure with its unit, or a dash
 * @param ratio ours compared with theirs, or ours alone
 * @param unit of the ratio
 * @param bound what the ratio is to reach
 */
record Row(String what, String ours, String theirs, double ratio, String unit, Bound bound) {

    /** Our time is a multiple of the peer's. */
    static Row times(String peer, Measured ours, Measured theirs, Bound bound) {
        return new Row(peer, time(ours), time(theirs), ours.score() / theirs.score(), " x the time", bound);
    }

    /** We are so many times as fast as the peer. */
    static Row faster(String peer, Measured ours, Measured theirs, Bound bound) {
        return new Row(peer, time(ours), time(theirs), theirs.score() / ours.score(), " x as fast", bound);
    }

    /** We do a multiple of what the peer does in the same time. */
    static Row rate(String peer, double ours, double theirs, Bound bound) {
        return new Row(
                peer, Bound.number(ours) + "/s", Bound.number(theirs) + "/s", ours / theirs, " x the rate", bound);
    }

    /** A figure of ours beside what no program can beat. */
    static Row ideal(String what, Figure figure, String unit, Bound bound) {
        return new Row(
                what,
                Bound.number(figure.measured()) + unit,
                "ideal " + Bound.number(figure.ideal()) + unit,
                figure.measured() / figure.ideal(),
                " x the ideal",
                bound);
    }

    /** One figure of ours beside one of a peer, in bytes. */
    static Row bytes(String peer, long ours, long theirs, Bound bound) {
        return new Row(
                peer,
                Bound.number((double) ours) + " B",
                Bound.number((double) theirs) + " B",
                (double) ours / theirs,
                " x the size",
                bound);
    }

    /** A figure that needs no peer. */
    static Row alone(String what, double value, String unit, Bound bound) {
        return new Row(what, Bound.number(value) + unit, "–", value, unit, bound);
    }

    Optional<Boolean> reached() {
        return bound.reachedBy(ratio);
    }

    String markdown() {
        String verdict = reached().map(reached -> reached ? "yes" : "**no**").orElse("–");
        return "| " + String.join(" | ", what, ours, theirs, Bound.number(ratio) + unit, bound.text(unit), verdict)
                + " |\n";
    }

    private static String time(Measured measured) {
        return Bound.number(measured.score()) + " "
                + measured.unit().replace("/op", "").replace("us", "µs");
    }
}
