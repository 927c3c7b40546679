package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.calendar.AcademicCalendar;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;

/**
 * The days of the story, and the university's calendar: the standard calendar with a summer semester from 22 February,
 * up to the present semester.
 *
 * @param today the day of the story
 */
public record StoryDays(LocalDate today) implements AcademicCalendar {

    private static final StandardCalendar RULE = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));
    private static final int DAYS_INTO_SEMESTER = 6;

    @Override
    public Optional<Semester> semesterOn(LocalDate day) {
        return RULE.semesterOn(day).filter(semester -> semester.compareTo(present()) <= 0);
    }

    @Override
    public LocalDate validUntil(Semester semester) {
        return RULE.validUntil(semester);
    }

    Semester present() {
        return RULE.semesterOn(today).orElseThrow();
    }

    /** Returns a morning early in the semester before the previous one. */
    public Instant twoSemestersAgo() {
        return morningIn(present().previous().previous());
    }

    /** Returns a morning early in the previous semester. */
    Instant lastSemester() {
        return morningIn(present().previous());
    }

    /** Returns a morning in the previous semester, more than 30 days after {@link #lastSemester}. */
    Instant monthIntoLastSemester() {
        return lastSemester().plus(Duration.ofDays(31));
    }

    /** Returns a morning at the end of the present semester. */
    Instant endOfSemester() {
        return at(RULE.begins(present().next()).minusDays(1), LocalTime.of(9, 0));
    }

    /** Returns a time on the day of the story. */
    Instant today(int hour, int minute) {
        return at(today, LocalTime.of(hour, minute));
    }

    /** Returns a morning after the end of the calendar. */
    Instant nextSemester() {
        return morningIn(present().next());
    }

    private static Instant morningIn(Semester semester) {
        return at(RULE.begins(semester).plusDays(DAYS_INTO_SEMESTER), LocalTime.of(9, 0));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Semester.WARSAW).toInstant();
    }
}
