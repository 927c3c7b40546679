package io.github.mlegitymacja.benchmarks.october;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How long students have waited from the click to <i>Do odbioru</i>. Times are in milliseconds since the beginning. */
final class Waits {

    private final long[] clicks;
    private final long[] ready;

    /** When the students clicked, ascending, and when each one's document was ready. */
    Waits(long[] clicks, long[] ready) {
        this.clicks = clicks;
        this.ready = ready;
    }

    int students() {
        return clicks.length;
    }

    /** Returns the wait that a share of all students did not exceed, in seconds. */
    double quantile(double share) {
        return quantile(waits(0, clicks.length), share);
    }

    /** Returns the wait, in seconds, that a share of those did not exceed who clicked during each step of time. */
    double[] quantiles(double share, long step, int steps) {
        return IntStream.range(0, steps)
                .mapToDouble(i -> quantile(waits(clicked(i * step), clicked((i + 1) * step)), share))
                .toArray();
    }

    /** Returns how many students wait at the end of each step of time. */
    double[] waiting(long step, int steps) {
        long[] sorted = ready.clone();
        Arrays.sort(sorted);
        return IntStream.rangeClosed(1, steps)
                .mapToDouble(i -> clicked(i * step) - firstAtOrAfter(sorted, i * step))
                .toArray();
    }

    private long[] waits(int from, int to) {
        return IntStream.range(from, to)
                .mapToLong(i -> ready[i] - clicks[i])
                .sorted()
                .toArray();
    }

    private int clicked(long before) {
        return firstAtOrAfter(clicks, before);
    }

    private static int firstAtOrAfter(long[] sorted, long time) {
        int found = Arrays.binarySearch(sorted, time);
        return found < 0
                ? -found - 1
                : (int) LongStream.of(sorted)
                        .limit(found)
                        .filter(each -> each < time)
                        .count();
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e3;
    }
}
