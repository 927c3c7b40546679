package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.examples.quickstart.simulation.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/** Calls the background work every minute; in an application, a cron job or a scheduled executor. */
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

    void runFor(Duration duration) {
        Instant end = clock.instant().plus(duration);
        while (clock.instant().isBefore(end)) {
            clock.advance(PERIOD);
            narrator.report(work.runUntilIdle());
        }
    }
}
