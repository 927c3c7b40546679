package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Registries that mistake one student for another. */
final class BrokenLookAlikes {

    private static final String UNKNOWN = "a_student_whose_key_resembles_a_known_one_is_unknown";
    private static final String OWN = "students_whose_keys_look_alike_have_their_own_records";
    private static final String ANY_SEQUENCE = "answers_in_any_sequence_were_right_in_the_last_ten_minutes";

    private BrokenLookAlikes() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                        comparing("ignores case", key -> key.toLowerCase(Locale.ROOT)),
                        comparing(
                                "ignores accents",
                                key -> Normalizer.normalize(key, Normalizer.Form.NFD)
                                        .replaceAll("\\p{M}", "")),
                        comparing("composes letters", key -> Normalizer.normalize(key, Normalizer.Form.NFC)),
                        comparing(
                                "compares wide digits as narrow",
                                key -> Normalizer.normalize(key, Normalizer.Form.NFKC)),
                        comparing("compares numbers by value", BrokenLookAlikes::number),
                        comparing("compares numbers as floating-point numbers", BrokenLookAlikes::rounded),
                        comparing(
                                "compares 64 bits of numbers",
                                key -> key.matches("-?[0-9]+") ? String.valueOf(new BigInteger(key).longValue()) : key),
                        comparing("ignores what cannot be seen", key -> key.replaceAll("\\p{Cf}", "")),
                        comparing("cuts keys", key -> key.substring(0, Math.min(key.length(), 63))),
                        comparing("compares hashes", key -> String.valueOf(key.hashCode())),
                        comparing("ignores apostrophes", key -> key.replace("'", "")),
                        comparing(
                                "has no letters beyond Latin-1",
                                key -> new String(key.getBytes(ISO_8859_1), ISO_8859_1)),
                        comparing("decodes keys like addresses", BrokenLookAlikes::decoded),
                        comparing("takes a key for the end of an address", key -> key.replaceAll("[/?#&;].*", "")),
                        matching("looks for keys that begin like this one", String::startsWith),
                        matching("looks for a pattern of SQL", (known, asked) -> like(known, asked, "%", "_")),
                        matching("looks for a pattern of a directory", (known, asked) -> like(known, asked, "*", "?")),
                        sequences())
                .flatMap(registries -> registries);
    }

    /** One registry finds a student under a similar key, and another one stores both students in one place. */
    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> comparing(
            String defect, UnaryOperator<String> form) {
        return Stream.concat(
                matching(defect, (known, asked) -> form.apply(known).equals(form.apply(asked))),
                Stream.of(broken(
                        defect + ", and keeps one student of each form",
                        () -> new InMemoryRegistryWithFaults() {
                            private final Map<String, StudentId> last = new ConcurrentHashMap<>();

                            @Override
                            void put(StudentRecord record) {
                                last.put(form.apply(record.id().value()), record.id());
                                super.put(record);
                            }

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                return super.find(last.getOrDefault(form.apply(id.value()), id))
                                        .map(record -> record.toBuilder().id(id).build());
                            }
                        },
                        UNKNOWN,
                        OWN,
                        ANY_SEQUENCE)));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> matching(
            String defect, BiPredicate<String, String> matches) {
        return Stream.of(broken(
                defect,
                () -> BrokenFind.finding((registry, id) -> registry.recorded(id)
                        .or(() -> registry.students.values().stream()
                                .filter(record -> matches.test(record.id().value(), id.value()))
                                .map(record -> record.toBuilder().id(id).build())
                                .findAny())),
                UNKNOWN));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> sequences() {
        return Stream.of(
                broken(
                        "keeps photos by the album number",
                        () -> new InMemoryRegistryWithFaults() {
                            private final Map<String, Photo> photos = new ConcurrentHashMap<>();

                            @Override
                            void put(StudentRecord record) {
                                record.albumNumber()
                                        .ifPresent(number -> record.photo().ifPresent(it -> photos.put(number, it)));
                                super.put(record);
                            }

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                return super.find(id)
                                        .map(record -> record.photo().isEmpty()
                                                ? record
                                                : record.toBuilder()
                                                        .photo(record.albumNumber()
                                                                .map(photos::get)
                                                                .or(record::photo))
                                                        .build());
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "finds nobody for a moment after a change",
                        () -> new InMemoryRegistryWithFaults() {
                            private volatile Optional<StudentId> changed = Optional.empty();

                            @Override
                            void put(StudentRecord record) {
                                changed = Optional.of(record.id()).filter(students::containsKey);
                                super.put(record);
                            }

                            @Override
                            void pass(java.time.Duration time) {
                                changed = Optional.empty();
                                super.pass(time);
                            }

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                return super.find(id).filter(found -> !changed.equals(Optional.of(id)));
                            }
                        },
                        ANY_SEQUENCE));
    }

    private static String number(String key) {
        return key.matches("[0-9]+") ? key.replaceFirst("^0+(?=.)", "") : key;
    }

    private static String rounded(String key) {
        return key.matches("[0-9.e]+") ? String.valueOf(Double.parseDouble(key)) : key;
    }

    private static String decoded(String key) {
        try {
            return URLDecoder.decode(key, UTF_8);
        } catch (IllegalArgumentException e) {
            return key;
        }
    }

    private static boolean like(String known, String pattern, String any, String one) {
        String regex = Pattern.quote(pattern).replace(any, "\\E.*\\Q").replace(one, "\\E.\\Q");
        return Pattern.compile(regex, Pattern.DOTALL).matcher(known).matches();
    }
}
