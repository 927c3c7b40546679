package io.github.mlegitymacja.core.calendar;

import io.github.mlegitymacja.spi.semester.Semester;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A university's calendar: the semester of each day, and the last day on which a document is valid.
 *
 * <pre>{@code
 * calendar.semesterOn(LocalDate.of(2026, 10, 1));   // Optional[2026/27Z]
 * calendar.validUntil(Semester.winter(2026));       // 2027-03-31
 * }</pre>
 *
 * <p>{@link StandardCalendar} fits most universities; a university with another calendar implements this interface.
 * Implementations are thread-safe and do not read a clock. All days are Europe/Warsaw dates.
 */
public interface AcademicCalendar {

    /**
     * Returns the semester of a day.
     *
     * @param day the day
     * @return the semester, or empty if the day lies outside the calendar: nothing can be ordered on such a day
     */
    Optional<Semester> semesterOn(LocalDate day);

    /**
     * Returns the last day on which a document is valid.
     *
     * @param semester the semester in which the document was ordered
     * @return the last day of validity, inclusive
     */
    LocalDate validUntil(Semester semester);
}
