package io.github.mlegitymacja.spi.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A text for readers: a code, the built-in wording in Polish and in English, and the values to fill in.
 *
 * <p>Show it with {@link Texts#in}, so that a university can replace the wording or add a language:
 *
 * <pre>{@code
 * texts.in(order.status().label(), locale);   // "Oczekuje"
 * order.status().label().in(locale);          // the built-in wording, without replacements and added languages
 * }</pre>
 *
 * <p>A wording with arguments is a pattern for {@link java.util.Formatter}, such as {@code "no codes in status %s"}; a
 * wording without arguments is used unchanged. Immutable and thread-safe if the arguments are.
 *
 * @param code identifies the text, for example {@code status.PENDING}; not blank
 * @param polish the built-in Polish wording; not blank
 * @param english the built-in English wording; not blank
 * @param arguments the values to fill in, in the order of the placeholders; a {@link Text} or a list of texts is shown
 *     in the reader's language
 */
public record Text(String code, String polish, String english, List<Object> arguments) {

    /**
     * Checks the parts.
     *
     * @param code identifies the text, for example {@code status.PENDING}; not blank
     * @param polish the built-in Polish wording; not blank
     * @param english the built-in English wording; not blank
     * @param arguments the values to fill in, in the order of the placeholders; copied
     * @throws NullPointerException if a part or an argument is null
     * @throws IllegalArgumentException if the code or a wording is blank
     */
    public Text {
        requireNotBlank(code, "code");
        requireNotBlank(polish, "polish");
        requireNotBlank(english, "english");
        arguments = List.copyOf(Objects.requireNonNull(arguments, "arguments"));
    }

    /**
     * Creates a text.
     *
     * @param code identifies the text; not blank
     * @param polish the built-in Polish wording; not blank
     * @param english the built-in English wording; not blank
     * @param arguments the values to fill in, in the order of the placeholders; none for a fixed text
     * @return the text
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the code or a wording is blank
     */
    public static Text of(String code, String polish, String english, Object... arguments) {
        return new Text(code, polish, english, List.of(arguments));
    }

    /**
     * Returns the built-in wording for a reader, with the values filled in.
     *
     * @param locale the reader's locale; only its language counts
     * @return Polish for {@code pl}, English for every other language
     * @throws NullPointerException if {@code locale} is null
     */
    public String in(Locale locale) {
        return Texts.standard().in(this, locale);
    }

    private static void requireNotBlank(String text, String name) {
        if (Objects.requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
    }
}
