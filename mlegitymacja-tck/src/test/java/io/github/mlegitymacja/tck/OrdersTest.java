package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A failed comparison of orders names the attributes that differ, and contains no codes. */
class OrdersTest {

    private static final Order READY = ready(SampleOrders.ACTIVATION);

    @Test
    void equal_orders_pass() {
        assertDoesNotThrow(() -> Orders.assertSame(Optional.of(READY), Optional.of(READY)));
        assertEquals("", Orders.difference(Optional.of(READY), Optional.of(READY)));
    }

    @Test
    void different_codes_are_described_by_their_length_and_the_first_difference() {
        var truncated =
                new Activation(SampleOrders.ACTIVATION.qrText().substring(0, 9), SampleOrders.ACTIVATION.code());

        assertEquals(
                "qrText: expected %d characters but was 9 characters, different from index 9"
                        .formatted(SampleOrders.ACTIVATION.qrText().length()),
                difference(ready(truncated)));
        assertEquals(
                "usableUntil: expected Optional.empty but was " + SampleOrders.ENDING_ACTIVATION.usableUntil(),
                difference(ready(new Activation(
                        SampleOrders.ACTIVATION.qrText(),
                        SampleOrders.ACTIVATION.code(),
                        SampleOrders.ENDING_ACTIVATION.usableUntil()))));
    }

    @Test
    void other_attributes_are_shown() {
        assertEquals("version: expected 0 but was 2", difference(READY.withVersion(2)));
        assertEquals(
                "validUntil: expected 2027-03-31 but was 2027-04-01",
                difference(READY.withValidUntil(SampleOrders.LAST_DAY.plusDays(1))));
    }

    @Test
    void a_failure_contains_no_codes() {
        var failure =
                assertThrows(AssertionFailedError.class, () -> Orders.assertSame(Optional.of(READY), Optional.empty()));

        assertFalse(failure.toString().contains(SampleOrders.ACTIVATION.qrText()));
        assertFalse(failure.toString().contains(SampleOrders.ACTIVATION.code()));
    }

    private static Order ready(Activation activation) {
        return SampleOrders.in(0, new OrderState.ReadyForPickup(activation));
    }

    private static String difference(Order found) {
        return Orders.difference(Optional.of(READY), Optional.of(found));
    }
}
