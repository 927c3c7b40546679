package io.github.mlegitymacja.benchmarks.report;

import io.github.mlegitymacja.benchmarks.peak.PeakResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The national peak in figures. */
final class PeakTable {

    private static final int COUNTRY = 1_200_000;
    private static final double MOST_MINUTES = 20;
    private static final double MOST_GROWTH = 1.5;

    private PeakTable() {}

    static Table of(PeakResult peak) {
        List<Long> live =
                peak.liveMiB().stream().filter(mebibytes -> mebibytes > 0).toList();
        double half = largest(live.subList(0, (live.size() + 1) / 2));
        double rest = largest(live.subList(live.size() / 2, live.size()));
        return new Table(
                "The national peak on PostgreSQL",
                "%s students cancel and order again, and their orders go through submission, issue and collection; two worker JVMs with %d MiB of heap each, the ministry in their process. Processor time: workers %s s, server %s s. The workers' threads were: %s."
                        .formatted(
                                Bound.number(peak.students()),
                                peak.heapMiB(),
                                Bound.number(peak.workersCpuSeconds()),
                                Bound.number(peak.serverCpuSeconds()),
                                profile(peak.profile())),
                List.of(
                        Row.alone("time", peak.seconds() / 60, " minutes", minutes(peak)),
                        Row.alone("orders", peak.ordersPerSecond(), "/s", Bound.NONE),
                        Row.alone(
                                "heap in use after collections, at most",
                                Math.max(half, rest),
                                " MiB",
                                Bound.atMost(peak.heapMiB())),
                        Row.alone(
                                "the same, second half to first half", rest / half, " x", Bound.atMost(MOST_GROWTH))));
    }

    /** A smaller country proves nothing. */
    private static Bound minutes(PeakResult peak) {
        return peak.students() < COUNTRY ? Bound.NONE : Bound.atMost(MOST_MINUTES);
    }

    private static double largest(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static String profile(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .map(share -> share.getKey() + " " + Math.round(100 * share.getValue()) + " %")
                .collect(Collectors.joining(", "));
    }
}
