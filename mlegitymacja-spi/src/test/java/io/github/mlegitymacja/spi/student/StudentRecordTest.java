package io.github.mlegitymacja.spi.student;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static io.github.mlegitymacja.spi.Samples.namelessRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudentRecordTest {

    /** Padding of databases and of copied texts: spaces, control characters, no-break and other Unicode spaces. */
    private static final List<String> BLANKS =
            List.of("", " ", "          ", "\t\r\n", "\u0000", "\u00a0", "\u2007\u202f", "\u3000 \u2028\u2029\u0085");

    @Test
    void optional_attributes_are_absent_by_default() {
        StudentRecord record = Samples.record();

        assertEquals(new RegisteredPesel.Absent(), record.pesel());
        assertEquals(Optional.empty(), record.photo());
        assertEquals(Optional.empty(), record.albumNumber());
        assertEquals(Optional.empty(), record.plasticCard());
        assertEquals(Optional.empty(), record.entitledUntil());
        assertEquals(Set.of(), record.studyLevels());
        assertEquals(Map.of(), record.details());
        assertFalse(record.personalDataChangedSinceCard());
    }

    @Test
    void details_of_the_university_are_kept_and_not_shown() {
        StudentRecord record = namelessRecord()
                .givenNames("Łucja")
                .putDetail("card-fee-paid", "secret-value")
                .build();

        assertEquals("secret-value", record.details().get("card-fee-paid"));
        assertEquals(record, record.toBuilder().build());
        assertFalse(record.toString().contains("secret-value"), record.toString());
    }

    @Test
    void id_and_student_status_are_mandatory() {
        var refusal = assertThrows(
                IllegalStateException.class, () -> StudentRecord.builder().build());

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.endsWith("[id, hasStudentStatus]"), message);
    }

    @Test
    void the_full_name_has_the_names_that_there_are() {
        assertEquals("Łucja Ada Żółć", Samples.record().fullName());
        assertEquals("Pelé", namelessRecord().givenNames("Pelé").build().fullName());
        assertEquals("Suharto", namelessRecord().familyName("Suharto").build().fullName());
    }

    @Test
    void one_of_the_two_names_may_be_missing_and_a_blank_one_counts_as_missing() {
        StudentRecord familyOnly = namelessRecord().familyName("Suharto").build();
        StudentRecord givenOnly = namelessRecord().givenNames("Pelé").build();

        assertEquals(Optional.empty(), familyOnly.givenNames());
        assertEquals(Optional.empty(), givenOnly.familyName());
        for (String blank : BLANKS) {
            assertEquals(
                    familyOnly,
                    namelessRecord().givenNames(blank).familyName("Suharto").build());
            assertEquals(
                    givenOnly,
                    namelessRecord().givenNames("Pelé").familyName(blank).build());
        }
    }

    @Test
    void a_record_without_any_name_is_refused() {
        assertRefused("givenNames", () -> namelessRecord().build());
        for (String blank : BLANKS) {
            assertRefused(
                    "givenNames",
                    () -> namelessRecord().givenNames(blank).familyName(blank).build());
        }
    }

    @Test
    void a_blank_album_number_counts_as_none() {
        for (String blank : BLANKS) {
            assertEquals(
                    Samples.record(),
                    Samples.record().toBuilder().albumNumber(blank).build());
        }
    }

    @Test
    void padding_is_removed_from_names_and_album_number_before_their_length_is_checked() {
        String longest = "Ż".repeat(StudentRecord.MAX_LENGTH);
        StudentRecord record = namelessRecord()
                .givenNames(longest)
                .familyName(longest)
                .albumNumber(longest)
                .build();

        for (String padding : BLANKS) {
            String padded = padding + longest + padding;
            assertEquals(
                    record,
                    namelessRecord()
                            .givenNames(padded)
                            .familyName(padded)
                            .albumNumber(padded)
                            .build());
        }
    }

    @Test
    void white_space_within_a_name_stays() {
        assertEquals(
                "Anna\u00a0Maria  Ewa",
                namelessRecord().givenNames("Anna\u00a0Maria  Ewa").build().fullName());
    }

    @Test
    void the_end_of_the_entitlement_is_part_of_the_value() {
        StudentRecord graduate =
                Samples.record().toBuilder().entitledUntil(Samples.END_OF_MARCH).build();

        assertEquals(Optional.of(Samples.END_OF_MARCH), graduate.entitledUntil());
        assertNotEquals(Samples.record(), graduate);
        assertEquals(graduate, graduate.toBuilder().build());
    }

    @Test
    void a_builder_that_starts_with_a_record_replaces_only_the_attributes_that_are_set() {
        StudentRecord record = Samples.record();

        StudentRecord changed =
                record.toBuilder().hasStudentStatus(!record.hasStudentStatus()).build();

        assertEquals(record, record.toBuilder().build());
        assertNotEquals(record, changed);
        assertEquals(
                record,
                changed.toBuilder().hasStudentStatus(record.hasStudentStatus()).build());
    }

    @Test
    void records_are_equal_by_value() {
        assertEquals(Samples.record(), Samples.record());
        assertEquals(Samples.record().hashCode(), Samples.record().hashCode());
    }
}
