package io.github.mlegitymacja.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.Orders;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T21:59:59.999999Z, 2026-09-30, 2025/26L",
        "2026-09-30T22:00:00Z, 2026-10-01, 2026/27Z", // 1 October in Warsaw, 30 September in UTC
        "2026-10-24T22:00:00Z, 2026-10-25, 2026/27Z", // the day on which the clocks go back is 25 hours long
        "2026-10-25T22:59:59.999999Z, 2026-10-25, 2026/27Z",
        "2026-10-25T23:00:00Z, 2026-10-26, 2026/27Z",
        "2027-03-27T23:00:00Z, 2027-03-28, 2026/27L", // and the day on which they go forward 23
        "2027-03-28T21:59:59.999999Z, 2027-03-28, 2026/27L",
        "2027-03-28T22:00:00Z, 2027-03-29, 2026/27L",
        "2028-02-28T23:00:00Z, 2028-02-29, 2027/28L"
    })
    void today_is_the_day_in_poland(Instant now, LocalDate today, String semester) {
        Moment moment = at(now);

        assertEquals(today, moment.today());
        assertEquals(Optional.of(Semester.parse(semester)), moment.semester());
    }

    @Test
    void an_order_of_the_first_of_october_is_valid_until_the_31_of_march() {
        Semester semester = at(Instant.parse("2026-09-30T22:00:00Z")).semester().orElseThrow();

        assertEquals(LocalDate.of(2027, 3, 31), TestUniversity.CALENDAR.validUntil(semester));
    }

    @Test
    void a_clock_is_read_to_the_microsecond() {
        var moment = Moment.read(() -> Instant.parse("2026-10-01T10:00:00.123456789Z"), TestUniversity.CALENDAR);

        assertEquals(Instant.parse("2026-10-01T10:00:00.123456Z"), moment.now());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T10:00:00Z, false",
        "2027-02-21T22:59:59Z, false",
        "2027-09-30T21:59:59Z, false",
        "2027-09-30T22:00:00Z, true",
        "2030-01-01T00:00:00Z, true"
    })
    void an_order_that_was_not_renewed_in_the_previous_semester_has_lapsed(Instant now, boolean lapsed) {
        assertEquals(lapsed, at(now).hasLapsed(Orders.in(OrderStatus.COLLECTED)));
    }

    @ParameterizedTest
    @EnumSource
    void only_an_open_order_lapses(OrderStatus status) {
        Order order = Orders.in(status);

        assertEquals(order.isOpen(), at(Instant.parse("2027-10-01T10:00:00Z")).hasLapsed(order));
    }

    private static Moment at(Instant now) {
        return new Moment(now, TestUniversity.CALENDAR);
    }
}
