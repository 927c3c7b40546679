package io.github.mlegitymacja.benchmarks.peak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How far a worker, or all of them, have got: numbers of orders, processor time, and heap in use after a collection. */
record Progress(int renewed, int withdrawn, int submitted, int issued, int collected, long cpuMillis, long liveMiB) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0);

    /** The sums, and the larger heap. */
    Progress and(Progress other) {
        return new Progress(
                renewed + other.renewed,
                withdrawn + other.withdrawn,
                submitted + other.submitted,
                issued + other.issued,
                collected + other.collected,
                cpuMillis + other.cpuMillis,
                Math.max(liveMiB, other.liveMiB));
    }

    String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Progress parse(String line) {
        try {
            return JSON.readValue(line, Progress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
