package io.github.mlegitymacja.benchmarks.report;

import static io.github.mlegitymacja.benchmarks.report.Bound.NONE;
import static io.github.mlegitymacja.benchmarks.report.Bound.atLeast;
import static io.github.mlegitymacja.benchmarks.report.Bound.atMost;

import io.github.mlegitymacja.benchmarks.ministry.Figure;
import io.github.mlegitymacja.benchmarks.ministry.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How close the background work comes to what a ministry allows. */
final class MinistryTable {

    private static final int ONE_HOUR = 60;

    private MinistryTable() {}

    /** In real time. */
    static Table latency(Map<String, Figure> figures) {
        return new Table(
                "As many calls at once as the ministry allows",
                "5,000 orders are due, a call takes 50 ms, one worker; and 20,000 orders for a ministry that takes 500 orders in a"
                        + " call of 1 s, four calls at once. Orders submitted and stored, in real time; the ideal is what the"
                        + " ministry serves. Both databases write to disk. The median of three runs.",
                List.of(
                        Row.ideal("PostgreSQL, one call at a time", figures.get("postgresql.1"), "/s", NONE),
                        Row.ideal("PostgreSQL, 16 calls at once", figures.get("postgresql.16"), "/s", atLeast(0.95)),
                        Row.ideal("PostgreSQL, 64 calls at once", figures.get("postgresql.64"), "/s", atLeast(0.9)),
                        Row.ideal("H2 in a file, 16 calls at once", figures.get("h2.16"), "/s", atLeast(0.8)),
                        Row.ideal(
                                "PostgreSQL, 500 orders a call", figures.get("postgresql.bulk"), "/s", atLeast(0.9))));
    }

    static Table of(Map<String, Figure> figures) {
        var rows = new ArrayList<Row>();
        rows.add(Row.ideal(
                "calls of 6 s, one at a time: first outcome stored", figures.get("first.1"), " s", atMost(1.5)));
        rows.add(Row.ideal(
                "calls of 6 s, 16 at a time: first outcome stored", figures.get("first.16"), " s", atMost(1.5)));
        rows.add(Row.ideal(
                "30 % of the calls answered with 503: submissions", figures.get("failing"), "/s", atLeast(0.9)));
        rows.add(
                Row.ideal("a ministry that slows to a tenth: submissions", figures.get("slowing"), "/s", atLeast(0.9)));
        rows.add(seconds("50,000 polls due, calls of 6 s: a new order's call begins", figures, "polls.order", 15));
        rows.add(
                seconds("50,000 polls due, calls of 6 s: a withdrawal's call begins", figures, "polls.withdrawal", 15));
        rows.add(Row.ideal(
                "50,000 submissions wait: the second order of a student who was among the first, beside the end of the queue",
                figures.get("again.submission"),
                " s",
                atMost(0.1)));
        Scenes.OUTAGES.forEach(minutes -> rows.addAll(outage(minutes, figures)));
        return new Table(
                "A ministry that is slow, down or unreliable",
                "In virtual time with the real classes, one node. The ideal is what this ministry can serve. Outages: 20,000"
                        + " submissions are due when it begins; one call of 50 ms at a time.",
                rows);
    }

    private static List<Row> outage(int minutes, Map<String, Figure> figures) {
        String name = "outage of " + minutes + " minutes: ";
        String key = "outage." + minutes;
        return List.of(
                Row.alone(
                        name + "calls in vain",
                        figures.get(key + ".inVain").measured(),
                        "",
                        minutes > ONE_HOUR ? NONE : atMost(200)),
                seconds(name + "first order submitted after the end", figures, key + ".first", 30),
                Row.ideal(name + "all orders submitted after the end", figures.get(key + ".all"), " s", atMost(1.1)));
    }

    private static Row seconds(String what, Map<String, Figure> figures, String key, double atMost) {
        return Row.alone(what, figures.get(key).measured(), " s", atMost(atMost));
    }
}
