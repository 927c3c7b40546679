package io.github.mlegitymacja.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.semester.Term;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** Checks that semesters follow each other without a gap, in calendars with and without overrides. */
class StandardCalendarProperties {

    @Property
    void a_semester_begins_on_its_first_day_and_the_day_before_belongs_to_the_previous_one(
            @ForAll("calendars") StandardCalendar calendar, @ForAll("semesters") Semester semester) {
        LocalDate first = calendar.begins(semester);

        assertEquals(Optional.of(semester), calendar.semesterOn(first));
        assertEquals(Optional.of(semester.previous()), calendar.semesterOn(first.minusDays(1)));
    }

    /**
     * Calendars in which one semester begins up to three weeks earlier or later; one calendar in ten has no override.
     */
    @Provide
    Arbitrary<StandardCalendar> calendars() {
        Arbitrary<MonthDay> summer = Dates.monthDays().between(MonthDay.of(1, 31), MonthDay.of(9, 1));
        return Combinators.combine(
                        summer,
                        semesters(),
                        Arbitraries.integers().between(-21, 21).injectNull(0.1))
                .as((begins, semester, days) -> {
                    var calendar = StandardCalendar.withSummerFrom(begins);
                    return days == null
                            ? calendar
                            : StandardCalendar.builder()
                                    .summerBegins(begins)
                                    .putBeginsOverride(
                                            semester, calendar.begins(semester).plusDays(days))
                                    .build();
                });
    }

    @Provide
    Arbitrary<Semester> semesters() {
        return Combinators.combine(Arbitraries.integers().between(2020, 2030), Arbitraries.of(Term.class))
                .as(Semester::new);
    }

    @Property
    void every_year_of_the_calendar_has_its_semesters(@ForAll @IntRange(min = 1002, max = 9996) int year) {
        var calendar = StandardCalendar.withSummerFrom(MonthDay.of(2, 22));
        var winter = Semester.winter(year);

        assertEquals(Optional.of(winter), calendar.semesterOn(calendar.begins(winter)));
        assertEquals(Optional.of(winter.next()), calendar.semesterOn(calendar.begins(winter.next())));
    }
}
