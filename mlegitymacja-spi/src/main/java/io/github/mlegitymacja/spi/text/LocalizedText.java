package io.github.mlegitymacja.spi.text;

import java.util.Locale;
import java.util.Objects;

/**
 * One sentence or label in Polish and in English.
 *
 * <p>Immutable and thread-safe.
 *
 * @param polish the Polish text, shown for the locale language {@code pl}; not blank
 * @param english the English text, shown for every other language; not blank
 */
public record LocalizedText(String polish, String english) {

    /**
     * Checks both texts.
     *
     * @param polish the Polish text, shown for the locale language {@code pl}; not blank
     * @param english the English text, shown for every other language; not blank
     * @throws NullPointerException if a text is null
     * @throws IllegalArgumentException if a text is blank
     */
    public LocalizedText {
        requireText(polish, "polish");
        requireText(english, "english");
    }

    /**
     * The text for a reader.
     *
     * @param locale the reader's locale; only its language counts
     * @return the Polish text for {@code pl}, the English one otherwise
     * @throws NullPointerException if {@code locale} is null
     */
    public String in(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("pl") ? polish : english;
    }

    private static void requireText(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }
}
