package io.github.mlegitymacja.qr;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits are those of ISO/IEC 18004, table 7, less 12 bits for the UTF-8 mark of text outside ASCII. */
class TextTooLongTest {

    @ParameterizedTest
    @CsvSource({
        "QUARTILE, 7, 3993", // digits; at LOW and MEDIUM the longest activation of digits fits
        "HIGH, 7, 3057",
        "MEDIUM, Q, 3391", // capitals; at LOW the longest activation of capitals fits
        "QUARTILE, Q, 2420",
        "HIGH, Q, 1852",
        "LOW, q, 2953",
        "MEDIUM, q, 2331",
        "QUARTILE, q, 1663",
        "HIGH, q, 1273",
        "LOW, ą, 2952",
        "MEDIUM, ą, 2330",
        "QUARTILE, ą, 1662",
        "HIGH, ą, 1272",
    })
    void the_longest_text_fits_and_a_longer_one_is_refused(ErrorCorrection level, String character, int capacity) {
        int width = character.equals("ą") ? 2 : 1;
        String longest = character.repeat(capacity / width);
        var tooLong = SampleTexts.activation(longest + character);

        assertDoesNotThrow(() -> QrCode.of(SampleTexts.activation(longest), level));
        var refusal = assertThrows(QrTextTooLongException.class, () -> QrCode.of(tooLong, level));

        assertEquals(capacity, refusal.capacity());
        assertEquals(capacity + width, refusal.bytes());
        assertNull(refusal.getCause());
        assertEquals(
                "qrText has " + (longest.length() + 1) + " characters (" + (capacity + width) + " bytes in UTF-8), "
                        + "a QR code at error correction " + level + " holds at most " + capacity
                        + " bytes of such text",
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"7", "Q"})
    void the_longest_activation_of_digits_or_capitals_fits_at_the_lowest_level(String character) {
        assertDoesNotThrow(() -> QrCode.of(SampleTexts.activation(character.repeat(4296)), ErrorCorrection.LOW));
    }
}
