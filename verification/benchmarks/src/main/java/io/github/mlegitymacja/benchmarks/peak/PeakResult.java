package io.github.mlegitymacja.benchmarks.peak;

import java.util.List;
import java.util.Map;

/**
 * What came of a peak.
 *
 * @param students how many renewed
 * @param seconds from the start of the workers until the last order was collected
 * @param workersCpuSeconds processor time of all workers
 * @param serverCpuSeconds processor time of the database server
 * @param heapMiB the greatest heap a worker may have
 * @param liveMiB the larger of the workers' heaps after collections, from the start to the end
 * @param profile the share of samples by whose code the workers' threads were in
 */
public record PeakResult(
        int students,
        double seconds,
        double workersCpuSeconds,
        double serverCpuSeconds,
        int heapMiB,
        List<Long> liveMiB,
        Map<String, Double> profile) {

    public double ordersPerSecond() {
        return students / seconds;
    }
}
