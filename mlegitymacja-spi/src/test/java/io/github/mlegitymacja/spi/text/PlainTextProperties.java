package io.github.mlegitymacja.spi.text;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.Whitespace;

class PlainTextProperties {

    private static final int MAX = 40;

    @Property
    void storable_text_is_returned_unchanged(@ForAll("storable") String text) {
        assertSame(text, PlainText.require(text, "name", MAX));
    }

    @Example
    void nothing_is_trimmed_and_emoji_are_text() {
        String text = " Żaneta 🎓 ";

        assertSame(text, PlainText.require(text, "name", MAX));
    }

    @Property
    void blank_text_is_refused(@ForAll @Whitespace @StringLength(max = MAX) String blank) {
        assertRefused("name", () -> PlainText.require(blank, "name", MAX));
    }

    @Property
    void text_may_be_as_long_as_allowed_and_not_longer(@ForAll @IntRange(min = 1, max = 5000) int max) {
        String longest = "ż".repeat(max);

        assertSame(longest, PlainText.require(longest, "name", max));
        assertRefused("name", () -> PlainText.require(longest + "ż", "name", max));
    }

    @Property
    void an_emoji_counts_as_its_two_chars(@ForAll @IntRange(min = 1, max = 100) int count) {
        String emoji = "🎓".repeat(count);

        assertSame(emoji, PlainText.require(emoji, "name", 2 * count));
        assertRefused("name", () -> PlainText.require(emoji, "name", 2 * count - 1));
    }

    @Property
    void a_control_character_or_half_of_a_surrogate_pair_is_refused_without_repeating_the_text(
            @ForAll @AlphaChars @StringLength(min = 8, max = 8) String before,
            @ForAll("unstorable") char unstorable,
            @ForAll @AlphaChars @StringLength(min = 8, max = 8) String after) {
        String message = assertRefused("name", () -> PlainText.require(before + unstorable + after, "name", MAX));

        assertFalse(message.contains(before) || message.contains(after), message);
    }

    @Example
    void surrogates_in_the_wrong_order_are_not_a_pair() {
        assertRefused("name", () -> PlainText.require("\udf93\ud83c", "name", MAX));
    }

    @Property
    void padding_is_stripped_at_both_ends_and_kept_within(
            @ForAll("padding") String before, @ForAll("padding") String within, @ForAll("padding") String after) {
        String text = "Jan" + within + "🎓";

        assertEquals(text, PlainText.strip(before + text + after));
        assertEquals("", PlainText.strip(before + within + after));
    }

    @Example
    void padding_is_every_control_character_and_every_kind_of_white_space_and_nothing_else() {
        for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c);
            boolean padding = Character.isISOControl(c) || Character.isSpaceChar(c);

            assertEquals(padding ? "" : text, PlainText.strip(text), () -> text);
        }
    }

    @Provide
    Arbitrary<String> padding() {
        return Arbitraries.strings()
                .withChars(" \t\r\n\u0000\u0085\u00a0\u2007\u2028\u202f\u3000")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> storable() {
        return Arbitraries.strings()
                .withChars("aZżŹ09 .-'\u00a0語")
                .ofMaxLength(MAX / 2)
                .map(text -> text + "🎓");
    }

    @Provide
    Arbitrary<Character> unstorable() {
        return Arbitraries.oneOf(
                Arbitraries.chars().range('\0', '\u001f'),
                Arbitraries.chars().range('\u007f', '\u009f'),
                Arbitraries.chars().range('\ud800', '\udfff'));
    }
}
