package io.github.mlegitymacja.spi.text;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

    @ParameterizedTest
    @CsvSource({"pl, tak", "pl-PL, tak", "pl-GB, tak", "en-PL, yes", "en, yes", "de, yes", "uk, yes", "und, yes"})
    void is_polish_for_readers_of_polish_and_english_for_all_others(String tag, String text) {
        assertEquals(text, new LocalizedText("tak", "yes").in(Locale.forLanguageTag(tag)));
    }

    @Test
    void a_blank_text_is_refused() {
        assertRefused("polish", () -> new LocalizedText(" ", "yes"));
        assertRefused("english", () -> new LocalizedText("tak", ""));
    }
}
