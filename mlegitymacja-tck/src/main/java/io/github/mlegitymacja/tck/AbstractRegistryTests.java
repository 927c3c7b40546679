package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/** The base of each group of registry tests. Each test gets a registry without students. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class AbstractRegistryTests {

    /** A step of time that is shorter than the life of most caches. */
    static final Duration STEP = Duration.ofSeconds(10);

    /** How many sequences with failures are tested. */
    static final int SEQUENCES_WITH_FAILURES = 9;

    /** How many failures each of them has. */
    static final int FAILURES = 5;

    /** A little longer than an answer may be cached. */
    private static final Duration NO_LONGER_CACHED = Duration.ofMinutes(10).plusSeconds(1);

    final StudentRegistryContract contract;
    private StudentRegistry registry;

    AbstractRegistryTests(StudentRegistryContract contract) {
        this.contract = contract;
    }

    /** Opens the registry here, because now the {@code @BeforeEach} methods of the test class have run. */
    @BeforeEach
    final void openAnEmptyRegistry() {
        registry = contract.openRegistry();
    }

    @AfterEach
    final void restoreTheConnection() {
        if (contract instanceof BreakableConnection breakable) {
            breakable.restoreConnection();
        }
    }

    final StudentId student(int number) {
        return contract.student(number);
    }

    final StudentRecord complete(int number) {
        return SampleStudents.complete(student(number));
    }

    final StudentRecord minimal(int number) {
        return SampleStudents.minimal(student(number));
    }

    final Optional<StudentRecord> find(StudentId id) {
        return registry.find(id);
    }

    final RandomRecords random(long seed) {
        return new RandomRecords(seed, contract.details());
    }

    final RegistrySequence sequence(int seed, List<StudentId> pool) {
        return new RegistrySequence(contract, this::find, seed, pool).begun();
    }

    /** A sequence with few students, so that each of them is read often. No other test has recorded them. */
    final RegistrySequence sequence(RepetitionInfo repetition) {
        List<StudentId> pool = Stream.of(3, 4, 5, 6, 30).map(this::student).toList();
        return sequence(repetition.getCurrentRepetition(), pool);
    }

    /** Records a student, and waits until every registry must know it. */
    final void recordAndWait(StudentRecord record) {
        contract.record(record);
        letMinutesPass();
    }

    final void letMinutesPass() {
        contract.letTimePass(NO_LONGER_CACHED);
    }

    /** Lets as many minutes pass, and makes the call every few seconds. */
    final void letMinutesPassCalling(Runnable call) {
        letPassCalling(NO_LONGER_CACHED, call);
    }

    final void letPassCalling(Duration time, Runnable call) {
        call.run();
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
            contract.letTimePass(STEP);
            call.run();
        }
    }

    final void assertFound(StudentRecord recorded) {
        assertFound(recorded, "the record of " + recorded.id());
    }

    final void assertFound(StudentRecord recorded, String where) {
        Records.assertSame(Optional.of(contract.asStored(recorded)), find(recorded.id()), where);
    }

    final void assertUnknown(StudentId id) {
        Records.assertSame(Optional.empty(), find(id), "the record of " + id);
    }

    final InfrastructureException assertBroken(StudentId id) {
        return assertThrows(InfrastructureException.class, () -> find(id));
    }

    /** What the registry answers; empty if it says that it cannot answer. */
    final Optional<Optional<StudentRecord>> answer(StudentId id) {
        try {
            return Optional.of(find(id));
        } catch (InfrastructureException e) {
            return Optional.empty();
        }
    }

    final void assertFoundOrBroken(StudentRecord recorded) {
        Optional<StudentRecord> expected = Optional.of(contract.asStored(recorded));
        answer(recorded.id()).ifPresent(found -> Records.assertSame(expected, found, "the record of " + recorded.id()));
    }

    final void assertUnknownOrBroken(StudentId id) {
        answer(id).ifPresent(found -> Records.assertSame(Optional.empty(), found, "the record of " + id));
    }
}
