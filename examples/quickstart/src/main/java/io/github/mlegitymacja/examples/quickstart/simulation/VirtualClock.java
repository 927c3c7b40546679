package io.github.mlegitymacja.examples.quickstart.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A clock that stands still until the story moves it, so that a year takes a second and comes out the same again. */
public final class VirtualClock implements InstantSource {

    private final Consumer<Instant> listener;
    private Instant now;

    /**
     * A clock that stands still.
     *
     * @param start its time
     * @param listener is told before the clock moves
     */
    public VirtualClock(Instant start, Consumer<Instant> listener) {
        this.now = start;
        this.listener = listener;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        moveTo(now.plus(duration));
    }

    /** Moves on to a moment; never back, for that would make histories that nobody can explain. */
    public void moveTo(Instant later) {
        if (later.isAfter(now)) {
            listener.accept(later);
            now = later;
        }
    }
}
