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

/** The portal's own sentences. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z.0-9]+)|getMessage\\(\\s*\"([a-z.0-9]+)\"");

    @Test
    void both_languages_say_the_same_things_and_something_each_time() throws IOException {
        Properties polish = texts("/messages_pl.properties");
        Properties english = texts("/messages.properties");

        assertEquals(polish.stringPropertyNames(), english.stringPropertyNames());
        polish.values().forEach(text -> assertFalse(text.toString().isBlank()));
        english.values().forEach(text -> assertFalse(text.toString().isBlank()));
    }

    @Test
    void every_sentence_is_used_and_every_sentence_used_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : sources()) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> used.add(found.group(1) != null ? found.group(1) : found.group(2)));
        }
        // Their keys end in what the ministry answers.
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
