package io.github.mlegitymacja.core.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.testsupport.Orders;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests when an order has lapsed and when a renewal is due ({@code docs/domain.md}, Renewal). */
class RenewalRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T10:00:00Z, false",
        "2027-02-21T22:59:59Z, false",
        "2027-09-30T21:59:59Z, false",
        "2027-09-30T22:00:00Z, true",
        "2030-01-01T00:00:00Z, true"
    })
    void an_order_that_was_not_renewed_in_the_previous_semester_has_lapsed(Instant now, boolean lapsed) {
        assertEquals(lapsed, RenewalRule.hasLapsed(Orders.in(OrderStatus.COLLECTED), at(now)));
    }

    @ParameterizedTest
    @EnumSource
    void only_an_open_order_can_lapse(OrderStatus status) {
        Order order = Orders.in(status);

        assertEquals(order.isOpen(), RenewalRule.hasLapsed(order, at(Instant.parse("2027-10-01T10:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T10:00:00Z, false",
        "2027-02-21T22:59:59Z, false",
        "2027-02-21T23:00:00Z, true",
        "2027-09-30T21:59:59Z, true",
        "2027-09-30T22:00:00Z, false",
        "2026-09-30T21:00:00Z, false" // before the order was placed: the clock was set back
    })
    void a_renewal_is_due_in_the_semester_after_the_order(Instant now, boolean due) {
        assertEquals(due, RenewalRule.isRenewalDue(Orders.in(OrderStatus.COLLECTED), at(now)));
    }

    @ParameterizedTest
    @EnumSource
    void only_an_open_order_can_be_due_for_renewal(OrderStatus status) {
        Order order = Orders.in(status);

        assertEquals(order.isOpen(), RenewalRule.isRenewalDue(order, at(Instant.parse("2027-03-01T10:00:00Z"))));
    }

    private static AcademicTime at(Instant now) {
        return new AcademicTime(now, TestUniversity.CALENDAR);
    }
}
