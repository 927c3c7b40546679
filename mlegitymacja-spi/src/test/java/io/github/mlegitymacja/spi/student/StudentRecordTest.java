package io.github.mlegitymacja.spi.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudentRecordTest {

    @Test
    void optional_attributes_are_absent_by_default() {
        StudentRecord record = Samples.record();

        assertEquals(new RegisteredPesel.Absent(), record.pesel());
        assertEquals(Optional.empty(), record.photo());
        assertEquals(Optional.empty(), record.albumNumber());
        assertEquals(Optional.empty(), record.plasticCard());
        assertEquals(Set.of(), record.studyLevels());
        assertFalse(record.personalDataChangedSinceCard());
    }

    @Test
    void id_names_and_student_status_are_mandatory() {
        var refusal = assertThrows(
                IllegalStateException.class, () -> StudentRecord.builder().build());

        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.endsWith("[id, givenNames, familyName, hasStudentStatus]"), message);
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
