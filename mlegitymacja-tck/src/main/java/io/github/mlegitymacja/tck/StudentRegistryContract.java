package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.student;
import static io.github.mlegitymacja.tck.SampleStudents.complete;
import static io.github.mlegitymacja.tck.SampleStudents.minimal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a {@link StudentRegistry} promises, as tests: extend this class, open your registry, and fill it.
 *
 * <p>A test class that implements {@link BreakableConnection}, too, has it tried that a registry which cannot be reached
 * is an exception and never an empty result; otherwise these tests are reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class StudentRegistryContract {

    /** For the subclass. */
    protected StudentRegistryContract() {}

    /**
     * Opens the registry to be tried. Called once for each test, after the {@code @BeforeEach} methods of the test class.
     *
     * @return a registry that knows nobody
     */
    protected abstract StudentRegistry openRegistry();

    /**
     * Records a student at the university, behind the registry opened last, or replaces what is recorded about them.
     *
     * @param record what the registry shall say from now on
     */
    protected abstract void record(StudentRecord record);

    /**
     * What the registry can say of a record: the record itself, unless overridden because some attribute has no place at
     * the university.
     *
     * @param record what was {@linkplain #record recorded}
     * @return what the registry has to answer
     */
    protected StudentRecord asKept(StudentRecord record) {
        return record;
    }

    /**
     * Lets some minutes pass after a change: does nothing, unless overridden because the registry caches records. Move
     * the cache's clock; do not wait.
     */
    protected void letMinutesPass() {}

    @Nested
    @DisplayName("A student is found as recorded")
    class Finding {

        private StudentRegistry registry;

        @BeforeEach
        void open() {
            registry = openRegistry();
        }

        @Test
        void a_complete_record_comes_back() {
            assertComesBack(complete(student(0)));
        }

        @Test
        void a_record_with_nothing_optional_comes_back() {
            assertComesBack(minimal(student(0)));
        }

        @Test
        void somebody_unknown_is_an_empty_result_and_no_exception() {
            record(complete(student(0)));

            assertEquals(Optional.empty(), registry.find(student(1)));
        }

        @Test
        void each_student_has_their_own_record() {
            record(complete(student(0)));
            record(minimal(student(1)));

            assertEquals(Optional.of(asKept(complete(student(0)))), registry.find(student(0)));
            assertEquals(Optional.of(asKept(minimal(student(1)))), registry.find(student(1)));
        }

        @Test
        void a_changed_record_is_seen() {
            assertComesBack(complete(student(0)));

            record(minimal(student(0)));
            letMinutesPass();

            assertEquals(Optional.of(asKept(minimal(student(0)))), registry.find(student(0)));
        }

        @Test
        void somebody_who_becomes_known_is_found() {
            assertEquals(Optional.empty(), registry.find(student(0)));

            record(complete(student(0)));
            letMinutesPass();

            assertEquals(Optional.of(asKept(complete(student(0)))), registry.find(student(0)));
        }

        @Test
        void eight_threads_find_their_students_at_once() {
            for (int number = 0; number < Crowd.SIZE; number++) {
                record(complete(student(number)));
            }

            var found = Crowd.atOnce(member -> registry.find(student(member)).orElseThrow());

            assertEquals(Crowd.atOnce(member -> asKept(complete(student(member)))), found);
        }

        @Test
        @SuppressWarnings("NullAway")
        void a_null_id_is_a_null_pointer_exception() {
            assertThrows(NullPointerException.class, () -> registry.find(null));
        }

        private void assertComesBack(StudentRecord record) {
            record(record);

            assertEquals(Optional.of(asKept(record)), registry.find(record.id()));
        }
    }

    @Nested
    @DisplayName("A registry that cannot be reached is told, never an empty result")
    class Availability {

        private StudentRegistry registry;

        @BeforeEach
        void openAndBreak() {
            var connection = Capability.of(StudentRegistryContract.this, BreakableConnection.class);
            registry = openRegistry();
            record(complete(student(0)));
            connection.breakConnection();
        }

        @Test
        void a_broken_connection_is_an_infrastructure_exception() {
            assertThrows(InfrastructureException.class, () -> registry.find(student(0)));
        }

        @Test
        void once_the_connection_is_mended_students_are_found_again() {
            assertThrows(InfrastructureException.class, () -> registry.find(student(0)));
            Capability.of(StudentRegistryContract.this, BreakableConnection.class)
                    .mendConnection();

            assertEquals(Optional.of(asKept(complete(student(0)))), registry.find(student(0)));
        }

        @Test
        void the_exception_tells_nothing_about_the_student() {
            var exception = assertThrows(InfrastructureException.class, () -> registry.find(student(0)));

            StudentRecord secret = complete(student(0));
            for (String part : List.of(secret.givenNames(), secret.familyName(), SampleStudents.PESEL)) {
                assertFalse(String.valueOf(exception.getMessage()).contains(part), "the message tells personal data");
            }
        }
    }
}
