package io.github.mlegitymacja.benchmarks.report;

import static io.github.mlegitymacja.benchmarks.report.Bound.NONE;

import io.github.mlegitymacja.benchmarks.october.OctoberPlan;
import io.github.mlegitymacja.benchmarks.october.OctoberResult;
import java.util.List;

/** The first week of October in figures. */
final class OctoberTable {

    private OctoberTable() {}

    static Table of(OctoberResult result) {
        return new Table(
                "A national October",
                "%s students order in the first week of October, in virtual time with the real classes: eight nodes on one store in memory, a ministry that serves 200 calls a second with 300 ms and takes 4 minutes for an order, outages of 20 minutes and of 3 hours on the first day. The wait from the click to *Do odbioru*, beside that of a scheduler with perfect knowledge. %s calls, %s of them in vain; the run took %s minutes."
                        .formatted(
                                Bound.number(result.students()),
                                Bound.number(result.calls()),
                                Bound.number(result.callsInVain()),
                                Bound.number(result.minutes())),
                List.of(
                        Row.ideal("median", result.median(), " s", NONE),
                        Row.ideal("95 % wait at most", result.p95(), " s", NONE),
                        Row.ideal("99 % wait at most", result.p99(), " s", isWhole(result) ? Bound.atMost(1.2) : NONE),
                        Row.ideal("longest", result.longest(), " s", NONE),
                        Row.alone("heap in use at the end, all orders included", result.heapMiB(), " MiB", NONE)));
    }

    /** A smaller country proves nothing. */
    private static boolean isWhole(OctoberResult result) {
        return result.students() >= OctoberPlan.COUNTRY;
    }
}
