package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivationTest {

    private static final Activation WITHOUT_END = new Activation("https://example.org/qr", "428571");
    private static final Activation UNTIL_NOON = new Activation("https://example.org/qr", "428571", Optional.of(NOON));

    @Test
    void codes_can_be_used_before_their_end_and_not_from_then_on() {
        assertTrue(UNTIL_NOON.isUsableAt(Instant.EPOCH));
        assertTrue(UNTIL_NOON.isUsableAt(NOON.minusNanos(1000)));
        assertFalse(UNTIL_NOON.isUsableAt(NOON));
        assertFalse(UNTIL_NOON.isUsableAt(NOON.plusSeconds(1)));
    }

    @Test
    void codes_without_a_known_end_can_always_be_used() {
        assertEquals(Optional.empty(), WITHOUT_END.usableUntil());
        assertTrue(WITHOUT_END.isUsableAt(Instant.MAX));
    }

    @Test
    void codes_are_the_same_if_both_texts_are_regardless_of_their_end() {
        assertTrue(WITHOUT_END.hasSameCodesAs(UNTIL_NOON));
        assertTrue(UNTIL_NOON.hasSameCodesAs(WITHOUT_END));
        assertFalse(WITHOUT_END.hasSameCodesAs(new Activation(WITHOUT_END.qrText(), "428572")));
        assertFalse(WITHOUT_END.hasSameCodesAs(new Activation("https://example.org/qr2", WITHOUT_END.code())));
    }

    @Test
    void the_end_of_the_codes_is_part_of_the_value() {
        assertNotEquals(WITHOUT_END, UNTIL_NOON);
        assertEquals(UNTIL_NOON, new Activation(WITHOUT_END.qrText(), WITHOUT_END.code(), Optional.of(NOON)));
    }
}
