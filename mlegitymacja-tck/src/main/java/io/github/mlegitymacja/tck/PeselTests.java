package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.PESEL;

import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PESEL number is read as it was typed: padding is ignored, and a mistake does not hide the student. */
abstract class PeselTests extends AbstractRegistryTests {

    private PeselEntries entries;

    PeselTests(StudentRegistryContract contract) {
        super(contract);
    }

    @BeforeEach
    void requirePeselEntries() {
        entries = Assume.implementing(contract, PeselEntries.class);
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
        contract.record(complete(0));
        entries.recordPesel(student(0), entry);
        letMinutesPass();

        assertFound(complete(0).toBuilder().pesel(expected).build());
    }
}
