package io.github.mlegitymacja.examples.everybody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EverybodyTest {

    private static final int WRONG_OPTION = 2;

    @Test
    void every_student_of_a_small_university_is_reached_in_the_first_night() {
        assertEquals("""
                An mLegitymacja for everybody · made-up students: 1,000

                Night · 1 October 2026, 22:00
                  22:18  all students were reached · placed this night: 748

                      748  order placed
                       80  has an order or a document of this semester
                      120  has a document of the previous semester: to be asked to renew
                       15  cancelled or revoked in this semester
                       30  does not meet all conditions
                        4  not in the registry
                        2  the registry did not answer
                        1  the record cannot be read
                    1,000  in total
                             15  you have no PESEL number
                             18  your student-card photo is missing

                09:00 · The registry is repaired; once more those who were undecided: 3

                        3  order placed
                        3  in total
                """, output("--lang", "en", "--students", "1000"));
    }

    /** 22,440 = 748 of each 1,000 students: those of all nights together. */
    @Test
    void a_large_university_needs_three_nights_because_morning_comes_and_the_registry_fails() {
        List<String> nights = output().lines()
                .filter(line -> line.contains("złożone tej nocy"))
                .toList();

        assertEquals(
                List.of(
                        "przerwa do następnej nocy",
                        "rejestr nie odpowiada, koniec na dziś",
                        "wszyscy studenci sprawdzeni"),
                nights.stream()
                        .map(line -> line.substring("  06:00  ".length(), line.indexOf(" · ")))
                        .toList());
        assertEquals(
                22_440,
                nights.stream()
                        .mapToInt(line ->
                                Integer.parseInt(line.replaceAll(".*: ", "").replaceAll("\\D", "")))
                        .sum());
    }

    @Test
    void the_report_has_no_personal_data() {
        assertTrue(Stream.of("Zofia", "Przykład", "0421").noneMatch(output("--students", "2000")::contains));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--students",
                "--students 0",
                "--students 100001",
                "--students many",
                "--lang de",
                "--lang",
                "--night 1",
                "help"
            })
    void a_wrong_option_is_explained(String options) {
        var err = new ByteArrayOutputStream();
        var nothing = new PrintStream(OutputStream.nullOutputStream());

        int exitCode = Everybody.run(nothing, new PrintStream(err, true, UTF_8), options.split(" "));

        assertEquals(WRONG_OPTION, exitCode);
        assertTrue(err.toString(UTF_8).startsWith("Usage: everybody "));
    }

    private static String output(String... options) {
        var out = new ByteArrayOutputStream();
        assertEquals(0, Everybody.run(new PrintStream(out, true, UTF_8), System.err, options));
        return out.toString(UTF_8);
    }
}
