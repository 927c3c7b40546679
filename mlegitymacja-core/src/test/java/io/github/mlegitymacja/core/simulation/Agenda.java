package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Virtual time, and what is to happen when. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable happening) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private long entered;
    private Instant now = TestUniversity.FIRST_OF_OCTOBER;

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Moment.WARSAW);
    }

    void in(Duration wait, Runnable happening) {
        at(now.plus(wait), happening);
    }

    void at(Instant when, Runnable happening) {
        entries.add(new Entry(when, entered++, happening));
    }

    /** Time goes by while something is done. */
    void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Lets happen what is due until then, each at its time or, if something else took longer, after it. */
    void runUntil(Instant end) {
        while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
            Entry next = entries.remove();
            now = next.at().isAfter(now) ? next.at() : now;
            next.happening().run();
        }
        now = end.isAfter(now) ? end : now;
    }

    /** Forgets what was to happen. */
    void clear() {
        entries.clear();
    }
}
