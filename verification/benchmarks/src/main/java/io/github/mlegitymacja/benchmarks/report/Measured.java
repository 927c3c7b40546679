package io.github.mlegitymacja.benchmarks.report;

/**
 * What JMH has measured of one benchmark with one choice of parameters.
 *
 * @param score time for one operation, in {@code unit}; of single shots the median, else the mean
 * @param unit as JMH writes it, such as {@code ns/op}
 * @param allocatedBytes for one operation
 */
record Measured(double score, String unit, double allocatedBytes) {

    /** How many things were done in a second, if each thread does this many in one operation of milliseconds. */
    double perSecond(int threads, int things) {
        if (!unit.equals("ms/op")) {
            throw new IllegalStateException("not measured in milliseconds but in " + unit);
        }
        return 1e3 * threads * things / score;
    }
}
