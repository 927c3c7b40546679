package io.github.mlegitymacja.examples.semester;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole story with an order store in memory. */
class WholeStoryTest {

    private static final Pattern READY_ROW =
            Pattern.compile("(?m)^(\\d+) .* Do odbioru +\\d{4}-\\d{2}-\\d{2}.*\n(?!.* wygasły;)");
    private static final Pattern READABLE_TEXT = Pattern.compile("<p [^>]*>(<span>.*)</p>");

    /** The output of the story in Polish with all defaults, which several tests look at. */
    @TempDir
    private static Path shared;

    private static Run polish;

    @TempDir
    private Path folder;

    @BeforeAll
    static void tellTheStory() {
        polish = Run.with("--store", "memory", "--output", shared.toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_student_ends_in_each_of_the_seven_statuses(String language) {
        Run run = Run.with("--store", "memory", "--output", folder.toString(), "--lang", language);

        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        for (OrderStatus status : OrderStatus.values()) {
            String label = Pattern.quote(status.label().in(Locale.forLanguageTag(language)));
            assertTrue(
                    Pattern.compile("(?m)^\\d+ .* " + label + " +\\d{4}-\\d{2}-\\d{2} ")
                            .matcher(run.out())
                            .find(),
                    () -> "nobody ends in " + status);
        }
    }

    @Test
    void each_type_of_refusal_is_shown_with_its_text() {
        var answers = List.of(
                "UnknownStudent\n    → nie znaleziono studenta\n",
                "UnknownOrder\n    → nie znaleziono zamówienia\n",
                "NotEligible\n    → brak statusu studenta w USOSweb; numer PESEL zapisany w USOS jest błędny,",
                "RegistryUnavailable\n    → nie można teraz sprawdzić, czy mLegitymacja ci przysługuje, spróbuj ponownie później\n",
                "UnreadableRecord\n    → nie można odczytać twoich danych w rejestrze studentów, zgłoś to w dziekanacie\n",
                "CodesExpired\n    → kod QR i kod aktywacyjny wygasły, anuluj zamówienie i zamów mLegitymację ponownie\n",
                "DocumentExpired\n    → ta mLegitymacja była ważna do 2026-10-31, zamów nową\n",
                "NothingToSettle\n    → zamówienie nie czeka na wycofanie w systemie Ministerstwa Cyfryzacji\n",
                "OpenOrderExists\n    → masz już mLegitymację lub złożone zamówienie, najpierw je anuluj\n",
                "OutsideSemesters\n    → dzień 2027-02-28 nie należy do żadnego semestru\n",
                "Lapsed\n    → mLegitymacja nie była przedłużana w poprzednim semestrze, zamów ją ponownie\n",
                "NothingToPickUp\n    → brak kodów do pobrania, bo zamówienie ma status „Oczekuje”\n",
                "NotAllowed\n    → nie można anulować zamówienia, bo ma status „Anulowane przez użytkownika”\n",
                "StillInUse\n    → zamówienie jest jeszcze otwarte lub nie zostało wycofane");
        answers.forEach(answer -> assertTrue(polish.out().contains(answer), answer));
        // All but UnreadableOrder: the story damages no order.
        assertEquals(Refusal.class.getPermittedSubclasses().length - 1, answers.size(), "a kind of refusal is missing");
    }

    @Test
    void a_student_system_that_is_wrong_about_everybody_revokes_nobody() {
        assertTrue(polish.out().contains(" · bez uprawnień: 25 · limit: 20 · unieważnione: 0\n"), polish.out());
        assertTrue(polish.out().contains(" · bez uprawnień: 2 · limit: 20 · unieważnione: 2\n"), polish.out());
    }

    @Test
    void a_student_whose_codes_have_expired_renews_with_one_click() {
        assertTrue(polish.out().contains("  kody wygasły: 2\n"));
        assertTrue(polish.out().contains(" widzi tylko: [Przedłuż mLegitymację, Anuluj zamówienie]\n"));
        assertTrue(polish.out().contains("kod QR i kod aktywacyjny wygasły; anuluj zamówienie i zamów"), polish.out());
    }

    @Test
    void a_student_who_skipped_a_semester_is_offered_only_to_order() {
        assertTrue(polish.out().contains(" widzi tylko: [Zamów mLegitymację]\n"));
        assertTrue(
                polish.out().contains("nieprzedłużona w poprzednim semestrze, dostępne tylko: Zamów mLegitymację\n"));
    }

    @Test
    void each_broken_line_of_the_sample_is_reported_by_its_number() {
        assertAll(Stream.of(
                        "  ! wiersz 16: liczba kolumn to 7, a powinno być 8\n",
                        "  ! wiersz 29: status_studenta: dopuszczalne: tak, nie\n",
                        "  ! wiersz 38: id powtarza się, pierwszy raz jest w wierszu 8\n",
                        "  ! wiersz 44: nazwisko: puste, za długie lub ze znakami sterującymi; imiona: puste,")
                .map(report -> () -> assertTrue(polish.out().contains(report), report)));
    }

    @Test
    void each_order_ready_for_pick_up_has_its_three_files_and_nothing_else_is_written() {
        var expected = READY_ROW
                .matcher(polish.out())
                .results()
                .flatMap(row -> Stream.of(".html", ".png", ".svg").map(row.group(1)::concat))
                .sorted()
                .toList();
        assertFalse(expected.isEmpty());
        assertEquals(
                expected,
                Run.files(shared).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void the_picture_and_the_sheet_of_an_order_contain_the_same_text() {
        for (Path picture : filesEndingIn(shared, ".png")) {
            String sheet = Run.read(Path.of(picture.toString().replace(".png", ".html")));
            assertEquals(readableText(sheet), scanned(picture), picture.toString());
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes(@TempDir Path other) throws IOException {
        Run first = Run.with("--store", "memory", "--output", folder.toString(), "--seed", "7");
        Run second = Run.with("--store", "memory", "--output", other.toString(), "--seed", "7");

        assertEquals(0, first.exitCode(), first.err());
        assertEquals(first.out().replace(folder.toString(), "DIR"), second.out().replace(other.toString(), "DIR"));
        for (Path file : Run.files(folder)) {
            assertEquals(-1, Files.mismatch(file, other.resolve(file.getFileName())), file.toString());
        }
    }

    @Test
    void another_seed_tells_another_story() {
        String seven = Run.with("--store", "memory", "--output", folder.toString(), "--seed", "7")
                .out();
        String eight = Run.with("--store", "memory", "--output", folder.toString(), "--seed", "8")
                .out();

        assertFalse(seven.replace("7", "8").equals(eight.replace("7", "8")));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 5, 8, 13, 21, 34, 55, 89, 144, -1, Long.MAX_VALUE})
    void any_seed_shows_every_status_and_every_refusal(long seed) {
        assertComplete(Run.with("--store", "memory", "--output", folder.toString(), "--seed", Long.toString(seed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2000-01-01", "2027-02-21", "2027-02-22", "2028-02-29", "2026-03-29", "2026-09-30", "2199-12-31"
            })
    void any_day_shows_every_status_and_every_refusal(String date) {
        assertComplete(Run.with("--store", "memory", "--output", folder.toString(), "--date", date));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_pesel_number_appears_anywhere(String language) {
        Run run = Run.with("--store", "memory", "--output", folder.toString(), "--lang", language);

        String everything = run.out()
                + Run.files(folder)
                + filesEndingIn(folder, ".html").stream().map(Run::read).toList();
        for (String secret : secrets()) {
            assertFalse(everything.contains(secret));
        }
    }

    static Stream<String> languages() {
        return Stream.of("pl", "en");
    }

    private static void assertComplete(Run run) {
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(run.out().contains("(w pliku nie ma nikogo"), run.out());
        assertFalse(run.out().contains("Nie ma zamówień w statusie"), run.out());
        Matcher counts = Pattern.compile("(?m)^  [^0-9]{30} +(\\d+) +\\d+\\b").matcher(run.out());
        assertEquals(
                7, counts.results().filter(row -> !row.group(1).equals("0")).count(), run.out());
    }

    private static List<Path> filesEndingIn(Path folder, String ending) {
        var found = Run.files(folder).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        assertFalse(found.isEmpty());
        return found;
    }

    private static String readableText(String sheet) {
        Matcher text = READABLE_TEXT.matcher(sheet);
        assertTrue(text.find());
        return text.group(1).replaceAll("<[^>]*>", "");
    }

    private static String scanned(Path picture) {
        try {
            var pixels = new BufferedImageLuminanceSource(ImageIO.read(picture.toFile()));
            return new QRCodeReader()
                    // Without the hint, ZXing misses about one clean picture in sixty.
                    .decode(new BinaryBitmap(new HybridBinarizer(pixels)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError(picture.toString(), e);
        }
    }

    /** Returns the fourth field of every line of the sample; mistyped numbers are as secret as correct ones. */
    private static List<String> secrets() {
        try (var sample = Objects.requireNonNull(SemesterDemo.class.getResourceAsStream("studenci.csv"))) {
            var secrets = new String(sample.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1)[3])
                    .filter(pesel -> !pesel.isEmpty())
                    .toList();
            assertTrue(secrets.size() > 40);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
