package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A student who was removed from the source is not found any more, and can come back. */
abstract class RemovalTests extends AbstractRegistryTests {

    private RemovableStudents source;

    RemovalTests(StudentRegistryContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireRemovableStudents() {
        source = Assume.implementing(contract, RemovableStudents.class);
    }

    @Test
    void a_removed_student_is_unknown_and_others_are_found() {
        contract.record(complete(0));
        contract.record(complete(1));
        recordAndWait(complete(10));
        assertFound(complete(1));

        source.removeStudent(student(1));
        letMinutesPass();

        assertUnknown(student(1));
        assertFound(complete(0));
        assertFound(complete(10));
    }

    @Test
    void a_removed_student_is_unknown_though_read_all_the_time() {
        recordAndWait(complete(0));
        letMinutesPassCalling(() -> assertFound(complete(0)));

        source.removeStudent(student(0));
        letMinutesPassCalling(() -> find(student(0)));

        assertUnknown(student(0));
    }

    @Test
    void a_student_who_comes_back_has_the_new_data_only() {
        StudentRecord back = complete(0).toBuilder().familyName("Nowak").build();
        recordAndWait(complete(0));
        source.removeStudent(student(0));
        letMinutesPass();
        assertUnknown(student(0));

        recordAndWait(minimal(0));
        assertFound(minimal(0));
        recordAndWait(back);
        assertFound(back);
    }
}
