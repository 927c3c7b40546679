package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.fail;

import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Eight threads find the right students, also while records change. */
abstract class ConcurrentFindingTests extends AbstractRegistryTests {

    private static final int CALLS = 50;

    ConcurrentFindingTests(StudentRegistryContract contract) {
        super(contract);
    }

    @Test
    void eight_threads_find_their_students_concurrently() {
        changeAll(0);
        letMinutesPass();

        ParallelCalls.run(thread -> {
            for (int call = 0; call < CALLS; call++) {
                assertFound(version(thread, 0));
            }
            return thread;
        });
    }

    @Test
    void eight_threads_find_records_that_existed_while_records_change() {
        changeAll(0);
        letMinutesPass();

        var reading = new CountDownLatch(ParallelCalls.THREADS - 1);
        List<Integer> changes = ParallelCalls.run(thread -> thread == 0 ? changeWhile(reading) : read(thread, reading));

        letMinutesPass();
        for (int number = 0; number < ParallelCalls.THREADS; number++) {
            assertFound(version(number, changes.get(0)));
        }
    }

    /** Returns the last change. */
    private int changeWhile(CountDownLatch reading) {
        int change = 0;
        while (reading.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
            change++;
            changeAll(change);
            contract.letTimePass(STEP);
        }
        return change;
    }

    private void changeAll(int change) {
        for (int number = 0; number < ParallelCalls.THREADS; number++) {
            contract.record(version(number, change));
        }
    }

    /** Threads read the same students, so that they can mistake each other's. */
    private int read(int thread, CountDownLatch reading) {
        try {
            for (int call = 0; call < CALLS; call++) {
                int number = (thread + call) % ParallelCalls.THREADS;
                // Between two lines of the adapter so much time may pass that it has no answer.
                answer(student(number)).ifPresent(found -> assertExisted(number, found));
            }
        } finally {
            reading.countDown();
        }
        return thread;
    }

    private void assertExisted(int number, Optional<StudentRecord> found) {
        List<Optional<StudentRecord>> versions = List.of(stored(number, 0), stored(number, 1));
        if (!versions.contains(found)) {
            fail("the record of " + student(number) + " is none that existed;\n"
                    + Records.difference(versions.get(0), found) + "\nor "
                    + Records.difference(versions.get(1), found));
        }
    }

    private Optional<StudentRecord> stored(int number, int change) {
        return Optional.of(contract.asStored(version(number, change)));
    }

    /** Each student has two records, which take turns. */
    private StudentRecord version(int number, int change) {
        return random(2L * number + change % 2).record(student(number));
    }
}
