package io.github.mlegitymacja.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the day and semester of an instant ({@code docs/domain.md}, Semesters and validity). */
class AcademicTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T21:59:59.999999Z, 2026-09-30, 2025/26L",
        "2026-09-30T22:00:00Z, 2026-10-01, 2026/27Z", // 1 October in Warsaw, 30 September in UTC
        "2026-10-24T22:00:00Z, 2026-10-25, 2026/27Z", // the clocks go back: the day has 25 hours
        "2026-10-25T22:59:59.999999Z, 2026-10-25, 2026/27Z",
        "2026-10-25T23:00:00Z, 2026-10-26, 2026/27Z",
        "2027-03-27T23:00:00Z, 2027-03-28, 2026/27L", // the clocks go forward: the day has 23 hours
        "2027-03-28T21:59:59.999999Z, 2027-03-28, 2026/27L",
        "2027-03-28T22:00:00Z, 2027-03-29, 2026/27L",
        "2028-02-28T23:00:00Z, 2028-02-29, 2027/28L"
    })
    void today_is_the_day_in_poland(Instant now, LocalDate today, String semester) {
        AcademicTime time = at(now);

        assertEquals(today, time.today());
        assertEquals(Optional.of(Semester.parse(semester)), time.semester());
    }

    @Test
    void an_order_of_1_October_is_valid_until_31_March() {
        Semester semester = at(Instant.parse("2026-09-30T22:00:00Z")).semester().orElseThrow();

        assertEquals(LocalDate.of(2027, 3, 31), TestUniversity.CALENDAR.validUntil(semester));
    }

    @Test
    void the_clock_is_read_to_the_microsecond() {
        var time = AcademicTime.read(() -> Instant.parse("2026-10-01T10:00:00.123456789Z"), TestUniversity.CALENDAR);

        assertEquals(Instant.parse("2026-10-01T10:00:00.123456Z"), time.instant());
    }

    private static AcademicTime at(Instant now) {
        return new AcademicTime(now, TestUniversity.CALENDAR);
    }
}
