package io.github.mlegitymacja.examples.semester.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A clock that stands still until the story moves it. A year takes a second, and every run has the same times. */
public final class VirtualClock implements InstantSource {

    private final List<Consumer<Instant>> followers = new ArrayList<>();
    private Instant now;

    public VirtualClock(Instant start) {
        this.now = start;
    }

    /** Adds a follower, which receives the present time at once, and every new time before the clock moves to it. */
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

    /** Moves the clock forward; does nothing if the time is in the past. */
    public void moveTo(Instant later) {
        if (later.isAfter(now)) {
            followers.forEach(follower -> follower.accept(later));
            now = later;
        }
    }
}
