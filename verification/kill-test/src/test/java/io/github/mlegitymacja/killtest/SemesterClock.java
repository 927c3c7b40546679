package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.util.List;

/** A clock that runs normally and jumps to the beginning of a semester on request. Thread-safe. */
final class SemesterClock implements InstantSource {

    static final StandardCalendar CALENDAR = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));

    /**
     * In the second semester, the documents of the first are still valid. In the third, those that were not renewed
     * have lapsed.
     */
    static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-10-01T06:00:00Z"),
            Instant.parse("2027-02-22T07:00:00Z"),
            Instant.parse("2027-10-01T06:00:00Z"));

    private final long started = System.nanoTime();
    private volatile Instant beginning = BEGINNINGS.get(0);

    void jumpTo(Instant semester) {
        beginning = semester;
    }

    @Override
    public Instant instant() {
        return beginning.plusNanos(System.nanoTime() - started);
    }
}
