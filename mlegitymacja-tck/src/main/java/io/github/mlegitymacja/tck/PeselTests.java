package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.student;
import static io.github.mlegitymacja.tck.SampleStudents.PESEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A PESEL number is read as it was typed: padding is ignored, and a mistake does not hide the student. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class PeselTests {

    private final StudentRegistryContract contract;
    private PeselEntries entries;
    private StudentRegistry registry;

    PeselTests(StudentRegistryContract contract) {
        this.contract = contract;
    }

    @BeforeEach
    void open() {
        entries = Assume.implementing(contract, PeselEntries.class);
        registry = contract.openRegistry();
    }

    @Test
    void a_padded_pesel_number_is_valid() {
        for (String entry : List.of(PESEL + "  ", " " + PESEL, " " + PESEL + " ")) {
            assertRead(new RegisteredPesel.Valid(Pesel.parse(PESEL)), entry);
        }
    }

    @Test
    void a_blank_pesel_number_is_absent() {
        for (String entry : List.of("", " ", "           ")) {
            assertRead(new RegisteredPesel.Absent(), entry);
        }
    }

    @Test
    void a_mistyped_pesel_number_is_invalid_and_its_student_is_found() {
        assertRead(new RegisteredPesel.Invalid(PeselProblem.LENGTH), "4405140135");
        assertRead(new RegisteredPesel.Invalid(PeselProblem.NOT_A_DIGIT), "4405140135O");
        assertRead(new RegisteredPesel.Invalid(PeselProblem.CHECK_DIGIT), "44051401358");
    }

    private void assertRead(RegisteredPesel expected, String entry) {
        StudentRecord recorded = SampleStudents.complete(student(0));
        contract.record(recorded);
        entries.recordPesel(student(0), entry);
        contract.letMinutesPass();

        StudentRecord read = recorded.toBuilder().pesel(expected).build();
        assertEquals(Optional.of(contract.asStored(read)), registry.find(student(0)));
    }
}
