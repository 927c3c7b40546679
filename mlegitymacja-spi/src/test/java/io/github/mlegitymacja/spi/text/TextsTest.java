package io.github.mlegitymacja.spi.text;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final Text YES = Text.of("yes", "tak", "yes");
    private static final Text NO = Text.of("no", "nie", "no");
    private static final Text AGE = Text.of("age", "masz %s lat", "you are %s years old", 20);

    private final Texts ukrainian = Texts.standard().with(UKRAINIAN, Map.of("yes", "так", "age", "тобі %s років"));

    @ParameterizedTest
    @CsvSource({"pl, tak", "pl-PL, tak", "pl-GB, tak", "en-PL, yes", "en, yes", "de, yes", "uk, yes", "und, yes"})
    void is_polish_for_readers_of_polish_and_english_for_all_others(String tag, String shown) {
        assertEquals(shown, YES.in(Locale.forLanguageTag(tag)));
        assertEquals(shown, Texts.standard().in(YES, Locale.forLanguageTag(tag)));
    }

    @Test
    void values_are_filled_in() {
        assertEquals("masz 20 lat", AGE.in(Texts.POLISH));
        assertEquals("you are 20 years old", AGE.in(Locale.ENGLISH));
    }

    @Test
    void a_text_among_the_values_is_shown_in_the_same_language_and_a_list_of_texts_as_an_enumeration() {
        Text answers = Text.of("answers", "%s albo: %s", "%s or: %s", YES, List.of(YES, NO));

        assertEquals("tak albo: tak; nie", answers.in(Texts.POLISH));
        assertEquals("yes or: yes; no", answers.in(Locale.ENGLISH));
        assertEquals("yes or: yes; no", ukrainian.in(answers, UKRAINIAN));
    }

    @Test
    void a_text_without_values_is_shown_unchanged() {
        assertEquals("100 %s", Text.of("all", "100 %s", "100 %").in(Texts.POLISH));
        assertEquals("100 %", Text.of("all", "100 %s", "100 %").in(Locale.ENGLISH));
    }

    @Test
    void the_code_of_a_text_selects_the_wording_to_replace() {
        Texts own = Texts.standard().with(Texts.POLISH, Map.of("yes", "oczywiście"));

        assertEquals("oczywiście", own.in(YES, Locale.forLanguageTag("pl-PL")));
        assertEquals("nie", own.in(NO, Texts.POLISH));
        assertEquals("yes", own.in(YES, Locale.ENGLISH));
        assertEquals("tak", Texts.standard().in(YES, Texts.POLISH));
    }

    @Test
    void a_later_wording_replaces_an_earlier_one_and_keeps_the_others() {
        Texts own = ukrainian.with(UKRAINIAN, Map.of("yes", "авжеж"));

        assertEquals("авжеж", own.in(YES, UKRAINIAN));
        assertEquals("тобі 20 років", own.in(AGE, UKRAINIAN));
    }

    @Test
    void an_added_language_falls_back_to_the_english_wordings_of_the_university() {
        Texts own = ukrainian.with(Locale.ENGLISH, Map.of("no", "nope"));

        assertEquals("так", own.in(YES, UKRAINIAN));
        assertEquals("nope", own.in(NO, UKRAINIAN));
        assertEquals("nope", own.in(NO, Locale.GERMAN));
    }

    @Test
    void the_language_of_a_page_is_the_language_of_its_texts() {
        assertSame(UKRAINIAN, ukrainian.language(UKRAINIAN));
        assertEquals(Locale.ENGLISH, Texts.standard().language(UKRAINIAN));
        assertEquals(Texts.POLISH, Texts.standard().language(Texts.POLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "%d %n %q", "%2$s", "%", "%s %"})
    void a_wording_that_the_values_do_not_fit_is_reported_and_the_built_in_one_is_shown(String wording) {
        Texts own = Texts.standard().with(Texts.POLISH, Map.of("age", wording));

        assertEquals("masz 20 lat", own.in(AGE, Texts.POLISH));
        assertEquals(
                List.of("age: the values do not fit into the wording in pl"),
                own.problems(Texts.POLISH, List.of(YES, AGE)));
    }

    @Test
    void missing_and_unknown_wordings_are_reported() {
        assertEquals(List.of("no has no wording in uk"), ukrainian.problems(UKRAINIAN, List.of(YES, NO, AGE)));
        assertEquals(List.of("no text has the code age"), ukrainian.problems(UKRAINIAN, List.of(YES)));
        assertEquals(List.of(), ukrainian.problems(UKRAINIAN, List.of(YES, AGE)));
        assertEquals(List.of(), ukrainian.problems(Texts.POLISH, List.of(YES, NO, AGE)));
        assertEquals(List.of("yes has no wording in de"), ukrainian.problems(Locale.GERMAN, List.of(YES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"masz lat", "masz 100% lat"})
    void a_wording_that_does_not_show_a_value_is_found(String wording) {
        Texts own = Texts.standard().with(Texts.POLISH, Map.of("age", wording));

        assertEquals(
                List.of("age: the values do not fit into the wording in pl"), own.problems(Texts.POLISH, List.of(AGE)));
    }

    @Test
    void a_wording_that_asks_for_a_value_that_its_text_does_not_have_is_found() {
        Texts own = Texts.standard().with(Texts.POLISH, Map.of("yes", "tak, %s", "no", "nie, 100 %"));

        assertEquals(
                List.of("yes: the values do not fit into the wording in pl"),
                own.problems(Texts.POLISH, List.of(YES, NO)));
    }

    @Test
    void a_built_in_wording_that_the_values_do_not_fit_is_a_bug() {
        Text broken = Text.of("broken", "%d", "%d", "twenty");

        assertThrows(IllegalArgumentException.class, () -> broken.in(Texts.POLISH));
    }

    @Test
    void blank_parts_are_refused() {
        assertRefused("code", () -> Text.of(" ", "tak", "yes"));
        assertRefused("polish", () -> Text.of("yes", " ", "yes"));
        assertRefused("english", () -> Text.of("yes", "tak", ""));
        assertRefused("yes", () -> Texts.standard().with(UKRAINIAN, Map.of("yes", " ")));
    }
}
