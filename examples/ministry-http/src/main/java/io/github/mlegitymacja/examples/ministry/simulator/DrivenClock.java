package io.github.mlegitymacja.examples.ministry.simulator;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody moves it on. Thread-safe. */
public final class DrivenClock implements InstantSource {

    private Instant now;

    public DrivenClock(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves on, and tells whether it did: it does not go back. */
    public synchronized boolean moveTo(Instant later) {
        if (later.isBefore(now)) {
            return false;
        }
        now = later;
        return true;
    }
}
