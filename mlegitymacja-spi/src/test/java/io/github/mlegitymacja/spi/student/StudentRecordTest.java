package io.github.mlegitymacja.spi.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.Samples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudentRecordTest {

    @Test
    void what_the_registry_does_not_tell_is_absent() {
        StudentRecord record = Samples.record();

        assertEquals(new RegisteredPesel.Absent(), record.pesel());
        assertEquals(Optional.empty(), record.photo());
        assertEquals(Optional.empty(), record.albumNumber());
        assertEquals(Optional.empty(), record.plasticCard());
        assertEquals(Set.of(), record.studyLevels());
        assertFalse(record.personalDataChangedSinceCard());
    }

    @Test
    void id_names_and_student_status_must_be_told() {
        var refusal = assertThrows(
                IllegalStateException.class, () -> StudentRecord.builder().build());

        assertTrue(
                refusal.getMessage().endsWith("[id, givenNames, familyName, hasStudentStatus]"), refusal::getMessage);
    }

    @Test
    void an_attribute_can_be_told_only_once() {
        var builder = StudentRecord.builder().familyName("Żółć");

        var refusal = assertThrows(IllegalStateException.class, () -> builder.familyName("Nowak"));

        assertTrue(refusal.getMessage().endsWith(": familyName"), refusal::getMessage);
    }

    @Test
    void records_are_equal_by_value() {
        assertEquals(Samples.record(), Samples.record());
        assertEquals(Samples.record().hashCode(), Samples.record().hashCode());
    }
}
