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
 * The calendar that the law prescribes, with the first day of the summer semester that the university sets.
 *
 * <p>The academic year runs from 1 October to 30 September (<i>Prawo o szkolnictwie wyższym i nauce</i>, art. 66). A
 * document that was ordered in the winter semester is valid until 31 March, one that was ordered in the summer semester
 * until 31 October. The same days apply to the plastic card.
 *
 * <pre>{@code
 * StandardCalendar.withSummerFrom(MonthDay.of(2, 15));
 *
 * StandardCalendar.builder()   // two semesters differ
 *         .summerBegins(MonthDay.of(2, 15))
 *         .putBeginsOverride(Semester.summer(2026), LocalDate.of(2027, 3, 1))
 *         .putValidUntilOverride(Semester.winter(2027), LocalDate.of(2028, 5, 31))
 *         .build();
 * }</pre>
 *
 * <p>An order keeps the last day of validity with which it was placed; an override that is added later applies to later
 * orders. Immutable and thread-safe.
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
     * Returns a builder. {@link #summerBegins} must be set, because every university chooses its own day.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a calendar whose summer semester begins on the same day every year.
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
     * Returns the first day of the summer semester in years without an override.
     *
     * @return a day from 2 January to 30 September; 29 February means 28 February in years that are not leap years
     */
    public abstract MonthDay summerBegins();

    /**
     * Returns the first days of semesters that begin on another day than usual.
     *
     * @return the first day of each such semester
     */
    public abstract Map<Semester, LocalDate> beginsOverrides();

    /**
     * Returns the last days of validity that differ from the law's. In 2020 and 2021, decrees extended the validity of
     * student cards.
     *
     * @return the last day of validity for each such semester
     */
    public abstract Map<Semester, LocalDate> validUntilOverrides();

    /**
     * Returns the first day of a semester.
     *
     * @param semester the semester
     * @return its first day
     * @throws NullPointerException if {@code semester} is null
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

    /** {@inheritDoc} Every day of the years 1002 to 9997 belongs to a semester. */
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

    /** Checks that semesters follow each other, and that no document expires before its semester begins. */
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
                    + ", which is not between the first days of the semesters before and after it");
        }
    }

    private void checkValidity(Semester semester, String name) {
        if (validUntil(semester).isBefore(begins(semester))) {
            throw new IllegalArgumentException(name + ": " + semester + " begins on " + begins(semester)
                    + ", after its documents have expired on " + validUntil(semester));
        }
    }

    /**
     * Builds a {@link StandardCalendar}. {@code summerBegins} must be set, and can be set only once. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if {@code summerBegins} is missing, and {@link
     * IllegalArgumentException} if the days contradict each other: semesters must follow each other, and no document
     * may expire before its semester begins.
     */
    public static final class Builder extends ImmutableStandardCalendar.Builder {
        Builder() {}
    }
}
