package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Personal data is found wherever an exception has it, and the failure does not repeat it. */
class RegistrySecretsTest {

    private static final StudentRecord RECORD = SampleStudents.complete(SampleOrders.student(0));

    @Test
    void each_attribute_is_found() {
        byte[] photo = RECORD.photo().map(Photo::content).orElseThrow();

        assertFound("given names", "Ma\u0142gorzata does not exist");
        assertFound("family name", "no \u017b\u00d3\u0141\u0106-O'BRIEN");
        assertFound("PESEL number", "pesel=" + SampleStudents.PESEL + ";");
        assertFound("album number", "[000123]");
        assertFound("photo", "x'89504e4700ff'");
        assertFound("photo", Base64.getEncoder().encodeToString(photo));
        assertFound("photo", "[-119, 80, 78, 71, 0, -1]");
    }

    @Test
    void causes_and_suppressed_exceptions_are_searched() {
        var exception = new InfrastructureException("a", new IllegalStateException("b", problem("c")));
        var suppressed = new InfrastructureException("a");
        suppressed.addSuppressed(problem(SampleStudents.PESEL));

        assertNothingFound(exception);
        assertThrows(AssertionFailedError.class, () -> RegistrySecrets.assertNoneIn(suppressed, RECORD));
    }

    @Test
    void the_student_id_is_no_secret() {
        assertNothingFound(problem("the record of " + RECORD.id() + " is broken"));
    }

    private static void assertFound(String attribute, String message) {
        var exception = new InfrastructureException("a", new IllegalStateException("b", problem(message)));

        var failure = assertThrows(AssertionFailedError.class, () -> RegistrySecrets.assertNoneIn(exception, RECORD));

        assertEquals(
                "the message of java.lang.IllegalArgumentException contains the student's " + attribute,
                failure.getMessage());
    }

    private static void assertNothingFound(Throwable exception) {
        assertDoesNotThrow(() -> RegistrySecrets.assertNoneIn(exception, RECORD));
    }

    private static IllegalArgumentException problem(String message) {
        return new IllegalArgumentException(message);
    }
}
