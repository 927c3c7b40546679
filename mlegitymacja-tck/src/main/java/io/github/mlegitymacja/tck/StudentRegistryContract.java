package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
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
 *   <li>{@link RemovableStudents}: students who were removed are not found any more;
 *   <li>{@link BreakableConnection}: an unreachable registry throws an exception and never returns an empty result;
 *   <li>{@link BreakableMidway}: nor does it if the connection breaks in the middle of a call;
 *   <li>{@link BreakableOnce}: nor does it if a single step fails and the adapter tries again;
 *   <li>{@link MigratedSource}: nor does it while its source is incomplete;
 *   <li>{@link DamageableRecords}: a record that cannot be read does not hide other students.
 * </ul>
 *
 * <p>Tests that cannot run are reported as skipped. A failure names the attributes that differ, and contains no personal
 * data.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class StudentRegistryContract {

    /** Creates an instance of the subclass. */
    protected StudentRegistryContract() {}

    /**
     * Opens the registry to test. Called once for each test, after the {@code @BeforeEach} methods of the test class.
     *
     * <p>Most tests record few students. An adapter that takes a small number of students for an incomplete source must
     * accept that here.
     *
     * @return a registry without students, which eight threads can use at the same time
     */
    protected abstract StudentRegistry openRegistry();

    /**
     * Adds a student to the data behind the registry that was opened last, or replaces all data of a student. Several
     * students can have the same PESEL number and the same album number.
     *
     * <p>Change everything at once, as in a transaction: some tests call this method in one thread while others read.
     *
     * @param record the data of the student from now on
     */
    protected abstract void record(StudentRecord record);

    /**
     * Returns the present time of the registry's clock, for a test of the night in which Warsaw's clocks are put back. By
     * default there is none, and the test is skipped. Override this method if {@link #letTimePass} moves a clock.
     *
     * @return the present time, or empty if the registry has no clock
     */
    protected Optional<Instant> now() {
        return Optional.empty();
    }

    /**
     * Returns the record that the registry must return for recorded data. By default this is the same record. Override
     * this method if the university does not store some of the attributes, or stores them in another form, for example
     * shorter names.
     *
     * @param record the data that was {@linkplain #record recorded}
     * @return the expected result of {@link StudentRegistry#find}
     */
    protected StudentRecord asStored(StudentRecord record) {
        return record;
    }

    /**
     * Lets time pass. Does nothing by default. Override this method if the registry caches anything: advance the clock of
     * the cache instead of waiting, and refresh what would be refreshed meanwhile. Can be called while other threads read.
     *
     * @param time how long, from ten seconds to a little more than the ten minutes for which a registry may cache
     */
    protected void letTimePass(Duration time) {}

    /**
     * Returns the key of a student. By default these are {@code student-0}, {@code student-1} and so on. Override this
     * method if keys have another form, for example digits only.
     *
     * @param number from 0
     * @return a key, always the same for the same number
     */
    protected StudentId student(int number) {
        return SampleOrders.student(number);
    }

    /**
     * Returns some values of {@link StudentRecord#details} that records of the university can have. By default there are no
     * details. Override this method if your registry reads any: each of them should have two different values here.
     *
     * @return one or more values, always the same
     */
    protected List<Map<String, String>> details() {
        return List.of(Map.of());
    }

    /**
     * Returns whether the university can have a student with this key. True by default. Override this method if keys have
     * a certain form. The registry is also asked about keys that are not possible, and must not know them.
     *
     * @param id the key of a student
     * @return whether a record with this key can be {@linkplain #record recorded}
     */
    protected boolean isPossible(StudentId id) {
        return true;
    }

    @Nested
    @DisplayName("Students are found with their recorded data")
    class Finding extends FindingTests {
        Finding() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("Students whose keys look alike are never mistaken for each other")
    class Sequences extends RegistrySequenceTests {
        Sequences() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("A change is visible after ten minutes")
    class Freshness extends FreshnessTests {
        Freshness() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("Students are found while records change")
    class Concurrency extends ConcurrentFindingTests {
        Concurrency() {
            super(StudentRegistryContract.this);
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
    @DisplayName("A student who was removed is unknown")
    class Removal extends RemovalTests {
        Removal() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("A record that cannot be read does not hide other students")
    class Unreadable extends UnreadableRecordTests {
        Unreadable() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("An unreachable registry throws an exception and never returns an empty result")
    class Availability extends RegistryAvailabilityTests {
        Availability() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("A call that fails midway returns the complete record or throws an exception")
    class Midway extends RegistryMidwayTests {
        Midway() {
            super(StudentRegistryContract.this);
        }
    }

    @Nested
    @DisplayName("An incomplete source throws an exception and never returns an empty result")
    class Windows extends WindowTests {
        Windows() {
            super(StudentRegistryContract.this);
        }
    }
}
