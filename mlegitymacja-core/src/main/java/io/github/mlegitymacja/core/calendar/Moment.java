package io.github.mlegitymacja.core.calendar;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * One moment as a university sees it. Every operation reads its clock once, here, and goes by this moment to its end.
 *
 * <p>Immutable; thread-safe if the calendar is.
 *
 * @param now the moment, to the microsecond, which is what databases keep
 * @param calendar the university's calendar
 */
public record Moment(Instant now, AcademicCalendar calendar) {

    /** The zone in which a university's days begin and end. */
    public static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private static final int SEMESTERS_UNTIL_LAPSED = 2;

    /**
     * Drops what is smaller than a microsecond.
     *
     * @param now the moment, to the microsecond, which is what databases keep
     * @param calendar the university's calendar
     * @throws NullPointerException if a component is null
     */
    public Moment {
        now = now.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(calendar, "calendar");
    }

    /**
     * Reads a clock.
     *
     * @param clock the clock
     * @param calendar the university's calendar
     * @return the present moment
     * @throws NullPointerException if an argument is null
     */
    public static Moment read(InstantSource clock, AcademicCalendar calendar) {
        return new Moment(clock.instant(), calendar);
    }

    /**
     * The day in Poland.
     *
     * @return the Europe/Warsaw date
     */
    public LocalDate today() {
        return LocalDate.ofInstant(now, WARSAW);
    }

    /**
     * The semester of {@link #today}.
     *
     * @return the semester, or empty if today lies outside the calendar
     */
    public Optional<Semester> semester() {
        return calendar.semesterOn(today());
    }

    /**
     * Whether an order's document is past its validity, dead for everybody who looks at it.
     *
     * @param order the order
     * @return true from the day after {@link Order#validUntil}
     */
    public boolean hasExpired(Order order) {
        return order.validUntil().isBefore(today());
    }

    /**
     * Whether an order has lapsed: it is open, but was placed two or more semesters ago, so that it was not renewed in
     * the previous semester (founding document, <i>Przedłużanie mLegitymacji</i>). A lapsed order is never handed over,
     * polled, or offered for pick-up.
     *
     * @param order the order
     * @return true if it has lapsed; false if today lies outside the calendar
     */
    public boolean hasLapsed(Order order) {
        return order.isOpen()
                && semester()
                        .filter(semester -> semester.semestersSince(order.semester()) >= SEMESTERS_UNTIL_LAPSED)
                        .isPresent();
    }
}
