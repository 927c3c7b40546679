package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved forward. Thread-safe. */
public final class DrivenClock implements InstantSource {

    private Instant now;

    public DrivenClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock forward. Returns false, and changes nothing, if the time is earlier than the present one. */
    public synchronized boolean moveTo(Instant later) {
        if (later.isBefore(now)) {
            return false;
        }
        now = later;
        return true;
    }
}
