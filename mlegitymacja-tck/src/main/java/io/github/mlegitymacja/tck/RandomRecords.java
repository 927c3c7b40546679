package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws records of students. The same seed always draws the same records. Not thread-safe. */
final class RandomRecords {

    private static final List<String> NAMES = List.of(
            "Jan",
            "\u017b",
            "\u0141ucja Ma\u0142gorzata",
            "D'Arc-O\"Brien",
            "Nguy\u1ec5n Th\u1ecb Minh Khai",
            "Jose\u0301",
            "Jos\u00e9",
            "\u674e",
            "\ud842\udfb7",
            "\u00ddr\u00edr  \u00fe\u00f3r",
            "\u0418\u0432\u0430\u043d",
            "\u05e9\u05dc\u05d5\u05dd",
            "null",
            "a\\'%_;--",
            "van der A&amp;B, \\u0041+%41",
            "x".repeat(StudentRecord.MAX_LENGTH),
            "\u017c".repeat(StudentRecord.MAX_LENGTH),
            "\ud842\udfb7".repeat(StudentRecord.MAX_LENGTH / 2));

    private static final List<String> ALBUM_NUMBERS = List.of(
            "000123",
            "123",
            "0",
            "00",
            "K-12/\u0141",
            "k-12 b",
            "9007199254740993",
            "1e3",
            "9".repeat(StudentRecord.MAX_LENGTH));

    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};

    /** Numbers of people who were born in 1899, 1900, 1909, 1999, 2000 and 2009; some begin with zeros. */
    private static final List<Pesel> PESEL_NUMBERS = Stream.of(
                    "9992310001", "0001010001", "0912310002", "9912310003", "0021010004", "0022290362", "0932310005")
            .map(RandomRecords::withCheckDigit)
            .map(Pesel::parse)
            .toList();

    /** Changes of the clock, leap days, ends of years, and days that stand for "never". */
    private static final List<LocalDate> DAYS = Stream.of(
                    "2026-03-28",
                    "2026-03-29",
                    "2026-03-30",
                    "2026-10-24",
                    "2026-10-25",
                    "2026-10-26",
                    "2028-02-28",
                    "2028-02-29",
                    "2028-03-01",
                    "2027-01-01",
                    "2026-12-31",
                    "2100-02-28",
                    "2100-03-01",
                    "1999-12-31",
                    "9999-12-31")
            .map(LocalDate::parse)
            .toList();

    private static final List<String> MEDIA_TYPES = List.of("image/jpeg", "image/png", "image/webp");

    private static final int MOST_BYTES = 700;

    private final Random random;
    private final List<Map<String, String>> details;

    /** Draws records without details. */
    RandomRecords(long seed) {
        this(seed, List.of(Map.of()));
    }

    RandomRecords(long seed, List<Map<String, String>> details) {
        this.random = new Random(seed);
        this.details = details;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Returns from two to all of the values, in any sequence. */
    <T> List<T> some(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 2 + below(all.size() - 1)));
    }

    /** Returns bytes among which each value occurs, if there is room for it. */
    byte[] bytes(int length) {
        var bytes = new byte[length];
        int first = below(256);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i < 256 ? first + i : random.nextInt());
        }
        return bytes;
    }

    /** Returns a record in which each optional attribute is present or absent. */
    StudentRecord record(StudentId id) {
        StudentRecord drawn = SampleStudents.minimal(id).toBuilder()
                .hasStudentStatus(below(2) == 0)
                .personalDataChangedSinceCard(below(2) == 0)
                .build();
        for (Attribute attribute : Attribute.values()) {
            drawn = changed(drawn, attribute);
        }
        return drawn;
    }

    /** Returns a record with another value, or none, of one attribute. */
    StudentRecord withOneChange(StudentRecord record) {
        return changed(record, one(List.of(Attribute.values())));
    }

    private StudentRecord changed(StudentRecord record, Attribute attribute) {
        StudentRecord.Builder changed = record.toBuilder();
        switch (attribute) {
            case GIVEN_NAMES -> changed.givenNames(nameBeside(record.familyName()));
            case FAMILY_NAME -> changed.familyName(nameBeside(record.givenNames()));
            case STATUS -> changed.hasStudentStatus(!record.hasStudentStatus());
            case ENTITLED_UNTIL -> changed.entitledUntil(maybe(() -> one(DAYS)));
            case PESEL -> changed.pesel(pesel());
            case PHOTO -> changed.photo(maybe(this::photo));
            case ALBUM_NUMBER -> changed.albumNumber(maybe(() -> one(ALBUM_NUMBERS)));
            case PLASTIC_CARD -> changed.plasticCard(maybe(() -> new PlasticCard(one(DAYS))));
            case STUDY_LEVELS -> changed.studyLevels(studyLevels());
            case DETAILS -> changed.details(one(details));
            case DATA_CHANGED -> changed.personalDataChangedSinceCard(!record.personalDataChangedSinceCard());
        }
        return changed.build();
    }

    /** One of the two names may be missing. */
    private Optional<String> nameBeside(Optional<String> otherName) {
        return otherName.isEmpty() ? Optional.of(one(NAMES)) : maybe(() -> one(NAMES));
    }

    private RegisteredPesel pesel() {
        return below(4) == 0 ? new RegisteredPesel.Absent() : new RegisteredPesel.Valid(one(PESEL_NUMBERS));
    }

    private Photo photo() {
        return Photo.of(one(MEDIA_TYPES), bytes(1 + below(MOST_BYTES)));
    }

    private List<StudyLevel> studyLevels() {
        return Stream.of(StudyLevel.values()).filter(level -> below(2) == 0).toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return below(4) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private static String withCheckDigit(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (tenDigits.charAt(i) - '0');
        }
        return tenDigits + (10 - sum % 10) % 10;
    }

    /** What can change. */
    private enum Attribute {
        GIVEN_NAMES,
        FAMILY_NAME,
        STATUS,
        ENTITLED_UNTIL,
        PESEL,
        PHOTO,
        ALBUM_NUMBER,
        PLASTIC_CARD,
        STUDY_LEVELS,
        DETAILS,
        DATA_CHANGED
    }
}
