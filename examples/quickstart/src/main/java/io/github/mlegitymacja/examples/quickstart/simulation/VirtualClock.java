package io.github.mlegitymacja.examples.quickstart.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A clock that stands still until the story moves it, so that a year takes a second and comes out the same again. */
public final class VirtualClock implements InstantSource {

    private final List<Consumer<Instant>> followers = new ArrayList<>();
    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    /** Is told the time now, and each new one before the clock moves there. */
    public void follow(Consumer<Instant> follower) {
        follower.accept(now);
        followers.add(follower);
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
            followers.forEach(follower -> follower.accept(later));
            now = later;
        }
    }
}
