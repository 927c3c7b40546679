package io.github.mlegitymacja.benchmarks.october;

import io.github.mlegitymacja.benchmarks.ministry.Figure;

/**
 * The first week of October in figures. Waits are in seconds.
 *
 * @param students how many have ordered
 * @param median measured, and that of a scheduler with perfect knowledge, as for the other waits
 * @param calls how many calls the ministry got
 * @param callsInVain how many of them during outages
 * @param minutes how long the run took in real time
 * @param heapMiB heap in use at the end
 */
public record OctoberResult(
        int students,
        Figure median,
        Figure p95,
        Figure p99,
        Figure longest,
        double calls,
        double callsInVain,
        double minutes,
        double heapMiB) {

    static OctoberResult of(October october, Waits ours, Waits bound, double minutes, long heapMiB) {
        return new OctoberResult(
                ours.students(),
                figure(ours, bound, 0.5),
                figure(ours, bound, 0.95),
                figure(ours, bound, 0.99),
                figure(ours, bound, 1),
                october.calls(),
                october.callsInVain(),
                minutes,
                heapMiB);
    }

    private static Figure figure(Waits ours, Waits bound, double share) {
        return new Figure(ours.quantile(share), bound.quantile(share));
    }
}
