package io.github.mlegitymacja.core.calendar;

import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the days of {@code docs/domain.md}, Semesters and validity. */
class StandardCalendarTest {

    private static final MonthDay SUMMER = MonthDay.of(2, 22);
    private static final Semester WINTER_2026 = Semester.winter(2026);
    private static final Semester SUMMER_2026 = Semester.summer(2026);

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2025/26L",
        "2026-10-01, 2026/27Z",
        "2026-12-31, 2026/27Z",
        "2027-01-01, 2026/27Z",
        "2027-02-21, 2026/27Z",
        "2027-02-22, 2026/27L",
        "2027-09-30, 2026/27L",
        "2027-10-01, 2027/28Z",
        "1002-01-01, 1001/02Z",
        "9997-12-31, 9997/98Z"
    })
    void each_day_belongs_to_its_semester(LocalDate day, String semester) {
        assertEquals(Optional.of(Semester.parse(semester)), TestUniversity.CALENDAR.semesterOn(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "1001-01-01", "1001-12-31", "9998-01-01", "+999999999-12-31"})
    void a_day_outside_the_calendar_belongs_to_no_semester(LocalDate day) {
        assertEquals(Optional.empty(), TestUniversity.CALENDAR.semesterOn(day));
    }

    @Test
    void winter_documents_are_valid_until_the_end_of_march_and_summer_ones_until_the_end_of_october() {
        assertEquals(LocalDate.of(2027, 3, 31), TestUniversity.CALENDAR.validUntil(WINTER_2026));
        assertEquals(LocalDate.of(2027, 10, 31), TestUniversity.CALENDAR.validUntil(SUMMER_2026));
    }

    @Test
    void an_override_changes_one_semester_only() {
        StandardCalendar calendar = StandardCalendar.builder()
                .summerBegins(SUMMER)
                .putBeginsOverride(WINTER_2026, LocalDate.of(2026, 10, 15))
                .putValidUntilOverride(WINTER_2026, LocalDate.of(2027, 5, 31))
                .build();

        assertEquals(Optional.of(WINTER_2026.previous()), calendar.semesterOn(LocalDate.of(2026, 10, 14)));
        assertEquals(Optional.of(WINTER_2026), calendar.semesterOn(LocalDate.of(2026, 10, 15)));
        assertEquals(LocalDate.of(2027, 5, 31), calendar.validUntil(WINTER_2026));
        assertEquals(LocalDate.of(2027, 10, 1), calendar.begins(Semester.winter(2027)));
        assertEquals(LocalDate.of(2028, 3, 31), calendar.validUntil(Semester.winter(2027)));
        assertEquals(LocalDate.of(2027, 10, 31), calendar.validUntil(SUMMER_2026));
    }

    @Test
    void a_summer_that_begins_on_a_leap_day_begins_on_the_28th_in_other_years() {
        var calendar = StandardCalendar.withSummerFrom(MonthDay.of(2, 29));

        assertEquals(LocalDate.of(2028, 2, 29), calendar.begins(Semester.summer(2027)));
        assertEquals(LocalDate.of(2027, 2, 28), calendar.begins(SUMMER_2026));
        assertEquals(Optional.of(SUMMER_2026), calendar.semesterOn(LocalDate.of(2027, 2, 28)));
        assertEquals(Optional.of(Semester.winter(2027)), calendar.semesterOn(LocalDate.of(2028, 2, 28)));
        assertEquals(Optional.of(Semester.summer(2027)), calendar.semesterOn(LocalDate.of(2028, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--01-01", "--10-01", "--12-31"})
    void summer_must_not_begin_between_1_October_and_1_January(MonthDay day) {
        assertRefused("summerBegins", () -> StandardCalendar.withSummerFrom(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--01-02", "--09-30"})
    void summer_may_begin_on_2_January_or_on_30_September(MonthDay day) {
        assertEquals(day, StandardCalendar.withSummerFrom(day).summerBegins());
    }

    @ParameterizedTest
    @CsvSource({
        "2026/27L, 2026-10-01", // on the first day of the winter before
        "2026/27L, 2026-09-01",
        "2026/27L, 2027-10-01", // on the first day of the winter after
        "2026/27Z, 2026-02-22", // on the first day of the summer before
        "2026/27Z, 2027-02-22", // on the first day of the summer after
        "2026/27Z, 2030-01-01",
        "1000/01Z, 0999-01-01" // there is no earlier semester
    })
    void semesters_must_follow_each_other(String semester, LocalDate begins) {
        assertRefused(
                "beginsOverrides",
                () -> StandardCalendar.builder()
                        .summerBegins(SUMMER)
                        .putBeginsOverride(Semester.parse(semester), begins)
                        .build());
    }

    @Test
    void a_document_must_be_valid_when_its_semester_begins() {
        assertRefused(
                "validUntilOverrides",
                () -> StandardCalendar.builder()
                        .summerBegins(SUMMER)
                        .putValidUntilOverride(WINTER_2026, LocalDate.of(2026, 9, 30))
                        .build());
    }

    @Test
    void a_semester_must_not_begin_after_its_documents_have_expired() {
        assertRefused(
                "beginsOverrides",
                () -> StandardCalendar.builder()
                        .summerBegins(MonthDay.of(5, 1))
                        .putBeginsOverride(WINTER_2026, LocalDate.of(2027, 4, 1))
                        .build());
    }
}
