package io.github.mlegitymacja.examples.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the portal. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z.0-9]+)|getMessage\\(\\s*\"([a-z.0-9]+)\"");

    @Test
    void both_languages_have_the_same_texts_and_none_is_blank() throws IOException {
        Properties polish = texts("/messages_pl.properties");
        Properties english = texts("/messages.properties");

        assertEquals(polish.stringPropertyNames(), english.stringPropertyNames());
        polish.values().forEach(text -> assertFalse(text.toString().isBlank()));
        english.values().forEach(text -> assertFalse(text.toString().isBlank()));
    }

    @Test
    void every_text_is_used_and_every_used_text_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> used.add(found.group(1) != null ? found.group(1) : found.group(2)));
        }
        // The ministry's answer is the end of these keys.
        used.addAll(List.of("phone.ADDED", "phone.NO_SUCH_DOCUMENT", "phone.WRONG_CODE"));

        assertEquals(used, new TreeSet<>(texts("/messages.properties").stringPropertyNames()));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".html") || file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static Properties texts(String resource) throws IOException {
        var texts = new Properties();
        try (var stream = Objects.requireNonNull(TextsTest.class.getResourceAsStream(resource))) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
