package io.github.mlegitymacja.core.calendar;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.semester.Term;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * The calendar of the law, with the university's own beginning of summer, and single semesters overridden by decree.
 *
 * <p>The academic year runs from 1 October to 30 September (Prawo o szkolnictwie wyższym i nauce, art. 66). A document is
 * valid until 31 March if ordered in the winter semester, and until 31 October if ordered in the summer semester, like
 * the plastic card. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class StandardCalendar implements AcademicCalendar {

    private static final MonthDay WINTER_BEGINS = MonthDay.of(Month.OCTOBER, 1);
    private static final MonthDay WINTER_VALID_UNTIL = MonthDay.of(Month.MARCH, 31);
    private static final MonthDay SUMMER_VALID_UNTIL = MonthDay.of(Month.OCTOBER, 31);
    private static final int FIRST_YEAR = 1002;
    private static final int LAST_YEAR = 9997;

    StandardCalendar() {}

    /**
     * A builder; {@link #summerBegins} has no default, because every university sets it itself.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The calendar of a university whose summer semester begins on the same day every year.
     *
     * @param summerBegins the first day of the summer semester, from 2 January to 30 September
     * @return the calendar, without overrides
     * @throws NullPointerException if {@code summerBegins} is null
     * @throws IllegalArgumentException if {@code summerBegins} lies outside that range
     */
    public static StandardCalendar withSummerFrom(MonthDay summerBegins) {
        return builder().summerBegins(summerBegins).build();
    }

    /**
     * The first day of the summer semester, in years without an override.
     *
     * @return a day from 2 January to 30 September
     */
    public abstract MonthDay summerBegins();

    /**
     * First days of single semesters that differ from the rule.
     *
     * @return the day for each such semester
     */
    public abstract Map<Semester, LocalDate> beginsOverrides();

    /**
     * Last days of validity that differ from the rule, as in 2021, when universities extended them by decree.
     *
     * @return the day for each such semester
     */
    public abstract Map<Semester, LocalDate> validUntilOverrides();

    /**
     * The first day of a semester.
     *
     * @param semester the semester
     * @return its first day
     */
    public LocalDate begins(Semester semester) {
        LocalDate decreed = beginsOverrides().get(semester);
        if (decreed != null) {
            return decreed;
        }
        return semester.term() == Term.WINTER
                ? WINTER_BEGINS.atYear(semester.startYear())
                : summerBegins().atYear(semester.startYear() + 1);
    }

    /** {@inheritDoc} Every day from the year 1002 to 9997 belongs to a semester. */
    @Override
    public Optional<Semester> semesterOn(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        return Stream.iterate(Semester.summer(day.getYear()), Semester::previous)
                .filter(semester -> !begins(semester).isAfter(day))
                .findFirst();
    }

    @Override
    public LocalDate validUntil(Semester semester) {
        LocalDate decreed = validUntilOverrides().get(semester);
        if (decreed != null) {
            return decreed;
        }
        MonthDay rule = semester.term() == Term.WINTER ? WINTER_VALID_UNTIL : SUMMER_VALID_UNTIL;
        return rule.atYear(semester.startYear() + 1);
    }

    /** Semesters follow each other, and a document is valid for a while at least. */
    @Value.Check
    void check() {
        if (!summerBegins().isAfter(MonthDay.of(Month.JANUARY, 1))
                || !summerBegins().isBefore(WINTER_BEGINS)) {
            throw new IllegalArgumentException(
                    "summerBegins is " + summerBegins() + ", must be from --01-02 to --09-30");
        }
        beginsOverrides().keySet().forEach(this::checkBeginning);
        beginsOverrides().keySet().forEach(semester -> checkValidity(semester, "beginsOverrides"));
        validUntilOverrides().keySet().forEach(semester -> checkValidity(semester, "validUntilOverrides"));
    }

    private void checkBeginning(Semester semester) {
        if (semester.startYear() < FIRST_YEAR || semester.startYear() > LAST_YEAR) {
            throw new IllegalArgumentException("beginsOverrides: " + semester + " lies outside the calendar");
        }
        if (!begins(semester.previous()).isBefore(begins(semester))
                || !begins(semester).isBefore(begins(semester.next()))) {
            throw new IllegalArgumentException("beginsOverrides: " + semester + " begins on " + begins(semester)
                    + ", which is not between the beginnings of its neighbours");
        }
    }

    private void checkValidity(Semester semester, String name) {
        if (validUntil(semester).isBefore(begins(semester))) {
            throw new IllegalArgumentException(name + ": " + semester + " begins on " + begins(semester)
                    + ", after the validity's end " + validUntil(semester));
        }
    }

    /**
     * Builds a {@link StandardCalendar}; {@code summerBegins} may be set once and must be. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if {@code summerBegins} is missing, and {@link
     * IllegalArgumentException} if the days contradict each other.
     */
    public static final class Builder extends ImmutableStandardCalendar.Builder {
        Builder() {}
    }
}
