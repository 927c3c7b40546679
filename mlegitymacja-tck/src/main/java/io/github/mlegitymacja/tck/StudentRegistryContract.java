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
import java.time.LocalDate;
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
 * Tests the contract of {@link StudentRegistry}. Extend this class, open your registry, and fill it:
 *
 * <pre>{@code
 * class MyRegistryTest extends StudentRegistryContract {
 *
 *     @Override
 *     protected StudentRegistry openRegistry() {
 *         return new MyRegistry(emptyDatabase());
 *     }
 *
 *     @Override
 *     protected void record(StudentRecord record) {
 *         insertOrUpdate(record);
 *     }
 * }
 * }</pre>
 *
 * <p>The test class can implement optional interfaces. Each of them enables further tests:
 *
 * <ul>
 *   <li>{@link PeselEntries}: padded, blank and mistyped PESEL numbers;
 *   <li>{@link BreakableConnection}: an unreachable registry throws an exception and never returns an empty result.
 * </ul>
 *
 * <p>Tests that cannot run are reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class StudentRegistryContract {

    /** Days around which conversions between dates and instants often get wrong: a leap day and changes of the clock. */
    private static final List<LocalDate> LAST_DAYS =
            List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31), LocalDate.of(2028, 2, 29));

    /** Creates an instance of the subclass. */
    protected StudentRegistryContract() {}

    /**
     * Opens the registry to test. Called once for each test, after the {@code @BeforeEach} methods of the test class.
     *
     * @return a registry without students, which eight threads can use at the same time
     */
    protected abstract StudentRegistry openRegistry();

    /**
     * Adds a student to the data behind the registry that was opened last, or replaces the data of a student.
     *
     * @param record the data of the student from now on
     */
    protected abstract void record(StudentRecord record);

    /**
     * Returns the record that the registry must return for recorded data. By default this is the same record. Override
     * this method if the university does not store some of the attributes.
     *
     * @param record the data that was {@linkplain #record recorded}
     * @return the expected result of {@link StudentRegistry#find}
     */
    protected StudentRecord asStored(StudentRecord record) {
        return record;
    }

    /**
     * Lets a few minutes pass after a change. Does nothing by default. Override this method if the registry caches
     * records: advance the clock of the cache instead of waiting.
     */
    protected void letMinutesPass() {}

    @Nested
    @DisplayName("Students are found with their recorded data")
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
        void a_record_without_optional_attributes_comes_back() {
            assertComesBack(minimal(student(0)));
        }

        @Test
        void students_with_one_name_come_back() {
            SampleStudents.withOneName(student(0)).forEach(this::assertChangeComesBack);
        }

        @Test
        void the_last_day_of_the_entitlement_comes_back() {
            for (LocalDate day : LAST_DAYS) {
                assertChangeComesBack(
                        complete(student(0)).toBuilder().entitledUntil(day).build());
            }
        }

        @Test
        void an_unknown_student_is_an_empty_result_and_not_an_exception() {
            record(complete(student(0)));

            assertEquals(Optional.empty(), registry.find(student(1)));
        }

        @Test
        void each_student_has_their_own_record() {
            record(complete(student(0)));
            record(minimal(student(1)));

            assertEquals(Optional.of(asStored(complete(student(0)))), registry.find(student(0)));
            assertEquals(Optional.of(asStored(minimal(student(1)))), registry.find(student(1)));
        }

        @Test
        void a_changed_record_is_returned() {
            assertComesBack(complete(student(0)));

            record(minimal(student(0)));
            letMinutesPass();

            assertEquals(Optional.of(asStored(minimal(student(0)))), registry.find(student(0)));
        }

        @Test
        void a_student_added_later_is_found() {
            assertEquals(Optional.empty(), registry.find(student(0)));

            record(complete(student(0)));
            letMinutesPass();

            assertEquals(Optional.of(asStored(complete(student(0)))), registry.find(student(0)));
        }

        @Test
        void eight_threads_find_their_students_concurrently() {
            for (int number = 0; number < ParallelCalls.THREADS; number++) {
                record(complete(student(number)));
            }

            var found =
                    ParallelCalls.run(thread -> registry.find(student(thread)).orElseThrow());

            assertEquals(ParallelCalls.run(thread -> asStored(complete(student(thread)))), found);
        }

        @Test
        @SuppressWarnings("NullAway")
        void a_null_id_throws_a_null_pointer_exception() {
            assertThrows(NullPointerException.class, () -> registry.find(null));
        }

        private void assertChangeComesBack(StudentRecord record) {
            record(record);
            letMinutesPass();

            assertEquals(Optional.of(asStored(record)), registry.find(record.id()));
        }

        private void assertComesBack(StudentRecord record) {
            record(record);

            assertEquals(Optional.of(asStored(record)), registry.find(record.id()));
        }
    }

    @Nested
    @DisplayName("PESEL numbers are read as they were typed")
    class Typed extends PeselTests {
        Typed() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("An unreachable registry throws an exception and never returns an empty result")
    class Availability {

        private StudentRegistry registry;

        @BeforeEach
        void openAndBreak() {
            var connection = Assume.implementing(StudentRegistryContract.this, BreakableConnection.class);
            registry = openRegistry();
            record(complete(student(0)));
            connection.breakConnection();
        }

        @Test
        void a_broken_connection_throws_an_infrastructure_exception() {
            assertThrows(InfrastructureException.class, () -> registry.find(student(0)));
        }

        @Test
        void after_a_reconnect_students_are_found_again() {
            assertThrows(InfrastructureException.class, () -> registry.find(student(0)));
            Assume.implementing(StudentRegistryContract.this, BreakableConnection.class)
                    .restoreConnection();

            assertEquals(Optional.of(asStored(complete(student(0)))), registry.find(student(0)));
        }

        @Test
        void the_exception_message_contains_no_personal_data() {
            var exception = assertThrows(InfrastructureException.class, () -> registry.find(student(0)));

            StudentRecord secret = complete(student(0));
            for (String part : List.of(
                    secret.givenNames().orElseThrow(), secret.familyName().orElseThrow(), SampleStudents.PESEL)) {
                assertFalse(
                        String.valueOf(exception.getMessage()).contains(part),
                        "the exception message contains personal data");
            }
        }
    }
}
