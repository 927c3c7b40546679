package io.github.mlegitymacja.core.work;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a run does.
 *
 * @param lanes the kinds of work
 * @param isRepeated whether it goes on until nothing is due; otherwise it claims once
 * @param deadline when to begin no further call
 * @param throwsFailures whether it ends with an exception if a kind of work has failed, or logs that; the other kinds are
 *     done anyway
 */
record RunMode(Set<Lane> lanes, boolean isRepeated, Instant deadline, boolean throwsFailures) {

    static RunMode tick() {
        return new RunMode(EnumSet.allOf(Lane.class), true, Instant.MAX, false);
    }

    static RunMode until(Instant deadline) {
        return new RunMode(EnumSet.allOf(Lane.class), true, deadline, true);
    }

    static RunMode batchOf(Set<Lane> lanes) {
        return new RunMode(lanes, false, Instant.MAX, true);
    }
}
