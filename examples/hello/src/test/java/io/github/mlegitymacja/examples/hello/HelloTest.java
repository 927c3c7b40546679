package io.github.mlegitymacja.examples.hello;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HelloTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final int STATUSES = 3;

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(POLISH, List.of("Oczekuje", "W trakcie", "Do odbioru")),
                Arguments.of(Locale.ENGLISH, List.of("Waiting", "In progress", "Ready for pick-up")));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void the_three_statuses_are_printed_in_the_language_of_the_reader(Locale locale, List<String> statuses) {
        assertEquals(statuses, lines(locale).subList(0, STATUSES));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void the_activation_code_is_printed_last(Locale locale) {
        List<String> lines = lines(locale);

        assertEquals("428 571", lines.get(lines.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void the_qr_code_can_be_scanned_and_is_also_printed_as_text(Locale locale) {
        List<String> lines = lines(locale);

        List<String> drawing = lines.stream().filter(TerminalScanner::isDrawing).toList();
        String text = TerminalScanner.read(drawing);
        assertEquals("https://mobywatel.example/mleg/7F3K-29QD", text);
        assertEquals(text, lines.get(lines.size() - 2));
    }

    @Test
    void only_the_statuses_depend_on_the_language() {
        List<String> polish = lines(POLISH);
        List<String> english = lines(Locale.ENGLISH);

        assertEquals(polish.subList(STATUSES, polish.size()), english.subList(STATUSES, english.size()));
    }

    private static List<String> lines(Locale locale) {
        var out = new ByteArrayOutputStream();
        Hello.run(locale, new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).lines().toList();
    }
}
