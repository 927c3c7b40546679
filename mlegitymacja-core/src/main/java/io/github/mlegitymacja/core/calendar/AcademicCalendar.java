package io.github.mlegitymacja.core.calendar;

import io.github.mlegitymacja.spi.semester.Semester;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A university's calendar: which semester a day belongs to, and until when a document ordered in a semester is valid.
 *
 * <p>{@link StandardCalendar} is what most universities need; implement this where it is not. Implementations are
 * thread-safe and read no clock. All days are Europe/Warsaw dates.
 */
public interface AcademicCalendar {

    /**
     * The semester that a day belongs to.
     *
     * @param day the day
     * @return the semester, or empty if the day lies outside the calendar
     */
    Optional<Semester> semesterOn(LocalDate day);

    /**
     * The last day on which a document ordered in a semester is valid.
     *
     * @param semester in which the document was ordered
     * @return the day, itself included
     */
    LocalDate validUntil(Semester semester);
}
