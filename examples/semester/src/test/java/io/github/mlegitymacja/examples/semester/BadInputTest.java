package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unusable files, folders and options are reported in one sentence. */
class BadInputTest {

    private static final String HEADER =
            "id;nazwisko;imiona;pesel;numer_albumu;poziom_studiow;status_studenta;zdjecie\n";
    private static final String SECRET = "05230323939";

    @TempDir
    private Path folder;

    private String printed = "";

    @AfterEach
    void nobody_sees_a_stack_trace_or_a_pesel_number() {
        assertFalse(printed.contains("Exception"), printed);
        assertFalse(printed.contains("at io.github"), printed);
        assertFalse(printed.contains(SECRET), printed);
    }

    @Test
    void a_missing_file_is_named() {
        Run run = run("--input", folder.resolve("nie-ma.csv").toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("Nie można odczytać pliku " + folder.resolve("nie-ma.csv")), run.err());
    }

    @Test
    void a_missing_column_is_named_with_its_line() {
        Run run = runWith("id;nazwisko;imiona;pesel;poziom_studiow;status_studenta\n");

        assertEquals(1, run.exitCode());
        assertTrue(
                run.err().startsWith(file() + ": wiersz 1, nagłówek: brak kolumn: numer_albumu, zdjecie. "), run.err());
    }

    @Test
    void an_empty_file_is_reported_as_empty() {
        assertTrue(runWith("").err().startsWith(file() + ": plik jest pusty. "));
        assertTrue(runWith("\uFEFF\n \n").err().startsWith(file() + ": plik jest pusty. "));
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_the_line_of_the_first_wrong_byte() {
        Run run = runWith((HEADER + "1;Nowak;Jan;;;doktorskie;tak;tak\n2;Łoś;Ewa;;;doktorskie;tak;tak\n")
                .getBytes(Charset.forName("windows-1250")));

        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith(file() + ": wiersz 3: plik nie jest w kodowaniu UTF-8. "), run.err());
    }

    @Test
    void a_character_cut_off_at_the_end_is_a_wrong_encoding() {
        byte[] whole = (HEADER + "1;Łoś").getBytes(UTF_8);

        Run run = runWith(Arrays.copyOf(whole, whole.length - 1));

        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith(file() + ": wiersz 2: plik nie jest w kodowaniu UTF-8. "), run.err());
    }

    @Test
    void an_output_folder_that_cannot_be_created_is_named_before_the_story_begins() throws IOException {
        Path taken = Files.writeString(folder.resolve("zajete"), "to jest plik");

        Run run = run("--output", taken.toString(), "--lang", "en");

        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("Cannot write to " + taken + ". "), run.err());
    }

    @Test
    void a_file_name_that_is_taken_by_a_folder_leaves_nothing_unfinished_behind() throws IOException {
        Path output = folder.resolve("out");
        run("--output", output.toString());
        Path first = Run.files(output).get(0);
        Files.delete(first);
        Files.createDirectories(first.resolve("pelny"));

        Run run = run("--output", output.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("Nie można zapisać w " + first + ". "), run.err());
        assertTrue(Run.files(output).stream().noneMatch(file -> file.toString().endsWith(".tmp")));
    }

    @ParameterizedTest
    @CsvSource({
        "--date, 2026-02-30, --date",
        "--date, jutro, --date",
        "--date, 1999-12-31, 2000-01-01",
        "--lang, de, --lang",
        "--seed, x, --seed",
        "--terminal, pink, --terminal",
        "--store, oracle, --store",
        "--ministry, https://example.org, --ministry",
        "--store, 'h2:a;b', --store",
        "--store, h2:, --store",
        "--store, h2:.., --store",
        "--store, h2:folder/, --store",
        "--nix, x, --nix",
        "--input, 'a\0b', --input"
    })
    void a_wrong_option_is_named(String option, String value, String named) {
        Run run = run(option, value);

        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(named), run.err());
    }

    @Test
    void broken_lines_are_reported_and_the_other_students_are_served() {
        Run run = runWith(HEADER
                + "1;Nowak;Jan;" + SECRET + ";1;pierwszego stopnia;tak;tak\n"
                + "2;\"Kowal;Jan;" + SECRET + ";1;pierwszego stopnia;tak;tak\n"
                + "\n"
                + "../3;Kos;Jan;" + SECRET + ";1;pierwszego stopnia;tak;tak\n"
                + "4;Lis;Jan;1;pierwszego stopnia;tak;" + SECRET + ";tak\n"
                + "5;Bąk;Ewa;;;pierwszego stopnia;tak;tak\n");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Studenci: 2 · wiersze z błędem: 3\n"), run.out());
        assertTrue(run.out().contains("wiersz 3: cudzysłów jest niezamknięty"), run.out());
        assertTrue(run.out().contains("wiersz 5: id: to nie są same cyfry"), run.out());
        assertTrue(run.out().contains("wiersz 6: poziom_studiow: dopuszczalne:"), run.out());
        assertTrue(run.out().contains("\n5           Ewa Bąk "), run.out());
    }

    @Test
    void commas_a_byte_order_mark_windows_line_ends_and_other_columns_are_accepted() {
        Run run = runWith("\uFEFFuwagi,zdjecie,status_studenta,poziom_studiow,numer_albumu,pesel,imiona,nazwisko,id\r\n"
                + "\"a, b\",tak,tak,drugiego stopnia,1,,Ewa,\"Bąk \"\"Żuk\"\"\",77\r\n");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("77          Ewa Bąk \"Żuk\" "), run.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 18, 150})
    void any_number_of_students_is_accepted(int count) {
        var lines = new StringBuilder(HEADER);
        for (int i = 1; i <= count; i++) {
            lines.append(i).append(";Kowal;Jan;05212357829;1;pierwszego stopnia;tak;tak\n");
        }

        Run run = runWith(lines.toString());

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Studenci: " + count + " "), run.out());
    }

    private Run runWith(String content) {
        return runWith(content.getBytes(UTF_8));
    }

    private Run runWith(byte[] content) {
        try {
            Files.write(file(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run(
                "--store",
                "memory",
                "--input",
                file().toString(),
                "--output",
                folder.resolve("out").toString());
    }

    private Run run(String... options) {
        Run run = Run.with(options);
        printed += run.out() + run.err();
        return run;
    }

    private Path file() {
        return folder.resolve("studenci.csv");
    }
}
