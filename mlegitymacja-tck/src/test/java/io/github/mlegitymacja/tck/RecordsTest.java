package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.student.StudyLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A failed comparison of records names the attributes that differ, and contains no personal data. */
class RecordsTest {

    private static final StudentRecord RECORD = SampleStudents.complete(SampleOrders.student(0));

    @Test
    void equal_records_pass() {
        assertDoesNotThrow(() -> Records.assertSame(Optional.of(RECORD), Optional.of(RECORD), "a record"));
        assertEquals("", difference(RECORD));
    }

    @Test
    void a_different_text_is_described_by_its_length_and_the_first_difference() {
        assertEquals(
                "givenNames: expected 16 characters but was 16 characters, different from index 0",
                difference(
                        RECORD.toBuilder().givenNames("Lucja Ma\u0142gorzata").build()));
        assertEquals(
                "familyName: expected 12 characters but was 4 characters, different from index 4",
                difference(RECORD.toBuilder()
                        .familyName("\u017b\u00f3\u0142\u0107")
                        .build()));
        assertEquals(
                "albumNumber: expected 6 characters but was absent",
                difference(RECORD.toBuilder().albumNumber(Optional.empty()).build()));
    }

    @Test
    void a_different_pesel_number_is_described_by_its_kind_or_the_first_difference() {
        assertEquals(
                "pesel: expected Valid but was Absent[]",
                difference(RECORD.toBuilder().pesel(RegisteredPesel.of("")).build()));
        assertEquals(
                "pesel: expected Valid but was Invalid[problem=LENGTH]",
                difference(RECORD.toBuilder().pesel(RegisteredPesel.of("1")).build()));
        assertEquals(
                "pesel: expected 11 characters but was 11 characters, different from index 0",
                difference(RECORD.toBuilder()
                        .pesel(RegisteredPesel.of("02070803628"))
                        .build()));
    }

    @Test
    void a_different_photo_is_described_by_its_type_its_size_and_the_first_difference() {
        byte[] content = RECORD.photo().orElseThrow().content();
        content[4]++;

        assertEquals(
                """
                photo's media type: expected Optional[image/png] but was Optional[image/jpeg]
                photo: expected 6 bytes but was 6 bytes, different from index 4""",
                difference(RECORD.toBuilder()
                        .photo(Photo.of("image/jpeg", content))
                        .build()));
    }

    @Test
    void every_attribute_is_compared() {
        StudentRecord other = StudentRecord.builder()
                .id(new StudentId("other"))
                .givenNames("Jan")
                .hasStudentStatus(false)
                .entitledUntil(LocalDate.EPOCH)
                .addStudyLevels(StudyLevel.DOCTORAL)
                .details(Map.of("fee", "paid"))
                .build();

        List<String> found = difference(other)
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();

        assertEquals(
                List.of(
                        "id",
                        "hasStudentStatus",
                        "entitledUntil",
                        "plasticCard",
                        "studyLevels",
                        "personalDataChangedSinceCard",
                        "givenNames",
                        "familyName",
                        "albumNumber",
                        "pesel",
                        "photo's media type",
                        "photo",
                        "details.fee"),
                found);
    }

    @Test
    void a_missing_or_superfluous_record_is_described_without_the_other_one() {
        assertEquals(
                "a record:\nexpected a record but nothing was found", message(Optional.of(RECORD), Optional.empty()));
        assertEquals(
                "a record:\nexpected an empty result but a record was found",
                message(Optional.empty(), Optional.of(RECORD)));
    }

    @Test
    void no_failure_contains_personal_data() {
        StudentRecord other = RECORD.toBuilder()
                .givenNames("Maria Wanda")
                .familyName("Sk\u0142odowska")
                .pesel(RegisteredPesel.of("02070803628"))
                .photo(Photo.of("image/jpeg", new RandomRecords(0).bytes(50)))
                .albumNumber("456789")
                .build();
        String message = message(Optional.of(RECORD), Optional.of(other));

        for (StudentRecord secret : List.of(RECORD, other)) {
            assertDoesNotThrow(() -> RegistrySecrets.assertNoneIn(new IllegalStateException(message), secret));
        }
        assertFalse(message.isBlank());
    }

    private static String difference(StudentRecord actual) {
        return Records.difference(Optional.of(RECORD), Optional.of(actual));
    }

    private static String message(Optional<StudentRecord> expected, Optional<StudentRecord> actual) {
        var failure = assertThrows(AssertionFailedError.class, () -> Records.assertSame(expected, actual, "a record"));
        return String.valueOf(failure.getMessage());
    }
}
