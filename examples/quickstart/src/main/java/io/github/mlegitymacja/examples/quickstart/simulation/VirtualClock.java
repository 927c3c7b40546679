package io.github.mlegitymacja.examples.quickstart.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until the story moves it, so that a year takes a second and comes out the same again. */
public final class VirtualClock implements InstantSource {

    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        moveTo(now.plus(duration));
    }

    /** Moves on; a clock that went back would make histories that nobody can explain. */
    public void moveTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("later is " + later + ", before " + now);
        }
        now = later;
    }
}
