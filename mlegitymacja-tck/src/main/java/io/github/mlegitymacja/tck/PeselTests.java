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
    void a_pesel_number_that_begins_with_a_zero_is_valid() {
        assertRead(new RegisteredPesel.Valid(Pesel.parse("02070803628")), "02070803628");
    }

    @Test
    void a_blank_pesel_number_is_absent() {
        for (String entry : List.of("", " ", "           ")) {
            assertRead(new RegisteredPesel.Absent(), entry);
        }
    }

    @Test
    void a_mistyped_pesel_number_is_invalid_and_its_student_is_found() {
        assertInvalid(PeselProblem.LENGTH, "4405140135", "440514-01359", "440514 01359", "2070803628");
        assertInvalid(PeselProblem.NOT_A_DIGIT, "4405140135O", "44O51401359", "-4405140135");
        assertInvalid(PeselProblem.BIRTH_DATE, "44133101359", "00000000000");
        assertInvalid(PeselProblem.CHECK_DIGIT, "44051401358", "44051401395");
    }

    private void assertInvalid(PeselProblem problem, String... typed) {
        for (String entry : typed) {
            assertRead(new RegisteredPesel.Invalid(problem), entry);
        }
    }

    private void assertRead(RegisteredPesel expected, String entry) {
        contract.record(complete(0));
        entries.recordPesel(student(0), entry);
        letMinutesPass();

        assertFound(complete(0).toBuilder().pesel(expected).build());
    }
}
