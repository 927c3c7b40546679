package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.semester.simulation.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/** Calls the background work every minute. In an application, a scheduled executor does this. */
final class Scheduler {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final BackgroundWork work;
    private final VirtualClock clock;
    private final Narrator narrator;

    Scheduler(BackgroundWork work, VirtualClock clock, Narrator narrator) {
        this.work = work;
        this.clock = clock;
        this.narrator = narrator;
    }

    /** Moves the clock forward minute by minute. */
    void runFor(Duration duration) {
        Instant end = clock.instant().plus(duration);
        while (clock.instant().isBefore(end)) {
            clock.advance(PERIOD);
            narrator.report(work.runUntilIdle());
        }
    }
}
