package io.github.mlegitymacja.benchmarks.peak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * What all workers have to know.
 *
 * @param schema where the orders are
 * @param ministry the file of {@link MappedMinistry}
 * @param students how many renew; their previous orders have the numbers from 0 on, their new ones follow
 * @param workers how many share the students
 * @param lastSemesterMillis when the previous orders were placed, since the epoch
 * @param clockOffsetMillis how far the peak's clock is ahead of the machine's
 */
record PeakPlan(
        String schema, String ministry, int students, int workers, long lastSemesterMillis, long clockOffsetMillis) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Instant lastSemester() {
        return Instant.ofEpochMilli(lastSemesterMillis);
    }

    /** The first student of a worker. */
    int firstOf(int worker) {
        return (int) ((long) students * worker / workers);
    }

    String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static PeakPlan parse(String text) {
        try {
            return JSON.readValue(text, PeakPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
