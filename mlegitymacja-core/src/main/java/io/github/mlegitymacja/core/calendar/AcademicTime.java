package io.github.mlegitymacja.core.calendar;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A point in time on a university's calendar: an instant, the day in Poland, and the semester.
 *
 * <pre>{@code
 * AcademicTime time = university.now();
 * time.today();      // 2026-10-01
 * time.semester();   // Optional[2026/27Z]
 * }</pre>
 *
 * <p>Each operation of the library reads the clock once and uses the same {@code AcademicTime} until it ends.
 * Immutable; thread-safe if the calendar is.
 *
 * @param instant the instant, to the microsecond, because databases store no finer one
 * @param calendar the university's calendar
 */
public record AcademicTime(Instant instant, AcademicCalendar calendar) {

    /**
     * Truncates the instant to the microsecond.
     *
     * @param instant the instant
     * @param calendar the university's calendar
     * @throws NullPointerException if a component is null
     */
    public AcademicTime {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads a clock.
     *
     * @param clock the clock
     * @param calendar the university's calendar
     * @return the current time
     * @throws NullPointerException if an argument is null
     */
    public static AcademicTime read(InstantSource clock, AcademicCalendar calendar) {
        return new AcademicTime(clock.instant(), calendar);
    }

    /**
     * Returns the day in Poland.
     *
     * @return the Europe/Warsaw date
     */
    public LocalDate today() {
        return LocalDate.ofInstant(instant, Semester.WARSAW);
    }

    /**
     * Returns the semester of {@link #today}.
     *
     * @return the semester, or empty if today lies outside the calendar
     */
    public Optional<Semester> semester() {
        return calendar.semesterOn(today());
    }

    /**
     * Returns whether the document of an order has expired. An order that expires before it was submitted is never
     * submitted.
     *
     * @param order the order
     * @return true from the day after {@link Order#validUntil}
     * @throws NullPointerException if {@code order} is null
     */
    public boolean hasExpired(Order order) {
        return order.validUntil().isBefore(today());
    }

    /**
     * Returns the codes of an order that the student can use now.
     *
     * @param order the order
     * @return the activation; empty if there is none, if it has {@linkplain Activation#usableUntil expired}, or if the
     *     document has expired
     * @throws NullPointerException if {@code order} is null
     */
    public Optional<Activation> usableActivation(Order order) {
        return order.activation().filter(codes -> codes.isUsableAt(instant) && !hasExpired(order));
    }
}
