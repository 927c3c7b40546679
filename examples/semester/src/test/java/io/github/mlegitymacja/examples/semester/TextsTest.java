package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.work.WorkOutcome;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Properties polish = read("texts_pl.properties");
    private final Properties english = read("texts.properties");

    @Test
    void both_languages_have_the_same_texts_with_the_same_placeholders() {
        assertEquals(english.stringPropertyNames(), polish.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(placeholders(english, key), placeholders(polish, key), key);
        }
    }

    /** The story damages no order. */
    @Test
    void each_outcome_and_each_refusal_has_a_text() {
        Stream.concat(
                        Stream.of(WorkOutcome.values()).map(outcome -> "outcome." + outcome.name()),
                        Stream.of(Refusal.class.getPermittedSubclasses())
                                .filter(type -> type != Refusal.UnreadableOrder.class)
                                .map(type -> "refusal." + type.getSimpleName()))
                .forEach(key -> assertTrue(english.containsKey(key), key));
    }

    private static int placeholders(Properties texts, String key) {
        return texts.getProperty(key).split("%s", -1).length;
    }

    private static Properties read(String name) {
        var texts = new Properties();
        try (var content = Objects.requireNonNull(SemesterDemo.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(content, UTF_8));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return texts;
    }
}
