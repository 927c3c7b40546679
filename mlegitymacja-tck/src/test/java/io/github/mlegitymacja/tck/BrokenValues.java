package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Registries that change some values of an attribute, which sample records do not have. */
final class BrokenValues {

    private static final LocalDate CHANGE_OF_THE_CLOCK = LocalDate.of(2026, 3, 29);

    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");

    private BrokenValues() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(
                Stream.of(
                        changing("reads PESEL numbers as numbers", BrokenValues::withShortPesel),
                        changing(
                                "takes an album number of zeros for none",
                                record -> record.toBuilder()
                                        .albumNumber(record.albumNumber().filter(number -> !number.matches("0+")))
                                        .build()),
                        album("reads album numbers in upper case", number -> number.toUpperCase(Locale.ROOT)),
                        album("reads long album numbers as floating-point numbers", BrokenValues::rounded),
                        changing(
                                "has photos without bytes that are no text",
                                record -> record.toBuilder()
                                        .photo(record.photo().map(BrokenValues::asText))
                                        .build()),
                        changing(
                                "has cards that end a day before a change of the clock",
                                record -> record.toBuilder()
                                        .plasticCard(record.plasticCard().map(BrokenValues::earlier))
                                        .build()),
                        changing(
                                "knows no more than two study levels",
                                record -> record.toBuilder()
                                        .studyLevels(record.studyLevels().stream()
                                                .sorted()
                                                .limit(2)
                                                .toList())
                                        .build())),
                Stream.of(
                        naming("has names in Latin-2 only", name -> new String(name.getBytes(LATIN_2), LATIN_2)),
                        naming(
                                "has no letters beyond the basic plane",
                                name -> name.replaceAll("[^\\x{0}-\\x{FFFF}]", "?")),
                        naming("composes letters of names", name -> Normalizer.normalize(name, Normalizer.Form.NFC)),
                        naming("joins blanks within names", name -> name.replaceAll(" +", " ")),
                        naming("decodes names like HTML", name -> name.replace("&amp;", "&")),
                        naming("decodes names like addresses", name -> name.replace("%41", "A")),
                        naming("cuts names", name -> name.substring(0, Math.min(name.length(), 128))),
                        naming(
                                "capitalizes names",
                                name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)),
                        naming("takes a name for no name", name -> "null".equals(name) ? "-" : name)));
    }

    private static BrokenAdapter<InMemoryRegistryWithFaults> naming(String defect, UnaryOperator<String> form) {
        return changing(
                defect,
                record -> record.toBuilder()
                        .givenNames(record.givenNames().map(form))
                        .familyName(record.familyName().map(form))
                        .build());
    }

    private static BrokenAdapter<InMemoryRegistryWithFaults> album(String defect, UnaryOperator<String> form) {
        return changing(
                defect,
                record -> record.toBuilder()
                        .albumNumber(record.albumNumber().map(form))
                        .build());
    }

    private static BrokenAdapter<InMemoryRegistryWithFaults> changing(
            String defect, UnaryOperator<StudentRecord> changed) {
        return broken(
                defect,
                () -> BrokenFind.finding((registry, id) -> registry.recorded(id).map(changed)),
                "answers_in_any_sequence_were_right_in_the_last_ten_minutes");
    }

    private static StudentRecord withShortPesel(StudentRecord record) {
        Optional<String> digits = record.pesel().number().map(Pesel::digits);
        return digits.filter(text -> text.startsWith("0"))
                .map(text -> record.toBuilder()
                        .pesel(RegisteredPesel.of(text.substring(1)))
                        .build())
                .orElse(record);
    }

    private static String rounded(String number) {
        return number.matches("[1-9][0-9]{15,17}") ? String.valueOf((long) Double.parseDouble(number)) : number;
    }

    private static Photo asText(Photo photo) {
        boolean isSample = photo.size() < 10;
        byte[] text = new String(photo.content(), UTF_8).getBytes(UTF_8);
        return isSample ? photo : Photo.of(photo.mediaType(), text);
    }

    private static PlasticCard earlier(PlasticCard card) {
        return card.validUntil().equals(CHANGE_OF_THE_CLOCK) ? new PlasticCard(CHANGE_OF_THE_CLOCK.minusDays(1)) : card;
    }
}
