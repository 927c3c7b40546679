package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.calendar.StandardCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.MonthDay;
import java.util.List;

/** A clock that goes on like any other, and leaps from semester to semester when it is told to. Thread-safe. */
final class Semesters implements InstantSource {

    static final StandardCalendar CALENDAR = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));

    /** The second lies in the validity of the first's documents; in the third, those who never renewed have lapsed. */
    static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-10-01T06:00:00Z"),
            Instant.parse("2027-02-22T07:00:00Z"),
            Instant.parse("2027-10-01T06:00:00Z"));

    private final long started = System.nanoTime();
    private volatile Instant beginning = BEGINNINGS.get(0);

    void leapTo(Instant semester) {
        beginning = semester;
    }

    @Override
    public Instant instant() {
        return beginning.plusNanos(System.nanoTime() - started);
    }
}
