package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The virtual clock of a run, and a queue of scheduled actions. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable action) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long scheduled;
    private Instant now = TestUniversity.FIRST_OF_OCTOBER;

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Semester.WARSAW);
    }

    void in(Duration wait, Runnable action) {
        at(now.plus(wait), action);
    }

    void at(Instant when, Runnable action) {
        entries.add(new Entry(when, scheduled++, action));
    }

    /** Moves the clock while an action is running. */
    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /**
     * Runs the actions that are scheduled until the end, each at its time, or later if an earlier action took longer.
     */
    void runUntil(Instant end) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry next = entries.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            next.action().run();
        }
        now = end.isAfter(now) ? end : now;
    }

    /** Removes all scheduled actions. */
    void clear() {
        entries.clear();
    }
}
