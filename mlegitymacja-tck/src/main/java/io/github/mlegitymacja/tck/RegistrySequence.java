package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes the source of a registry at random, lets time pass and lets it fail, and reads meanwhile. Whatever the registry answers
 * must have been right in the last ten minutes.
 */
final class RegistrySequence {

    /** Reading goes on quickly, slowly, or so that a cache has just expired. */
    private static final List<Integer> MOST_SECONDS = List.of(60, 300, 592);

    private static final int LEAST_SECONDS = 10;
    private static final Duration LONGEST_PHASE = Duration.ofMinutes(25);
    private static final int MOST_READS_OF_AN_OUTAGE = 60;
    private static final List<String> PESEL_ENTRIES =
            List.of("", " 44051401359 ", "44051401358", "4405140135O", "4405140135", "44133101359", "02070803628");

    private final StudentRegistryContract contract;
    private final Function<StudentId, Optional<StudentRecord>> registry;
    private final RandomRecords random;
    private final SourceHistory history;
    private final List<StudentId> pool;
    private final List<StudentId> changing;
    private final int mostSeconds;

    /** A sequence with the same seed and the same students always does the same. */
    RegistrySequence(
            StudentRegistryContract contract,
            Function<StudentId, Optional<StudentRecord>> registry,
            long seed,
            List<StudentId> pool) {
        this.contract = contract;
        this.registry = registry;
        this.pool = pool;
        random = new RandomRecords(seed, contract.details());
        history = new SourceHistory(contract);
        changing = random.some(pool.stream().filter(contract::isPossible).toList());
        mostSeconds = random.one(MOST_SECONDS);
    }

    int below(int bound) {
        return random.below(bound);
    }

    /** Records students before any is read, or nobody. */
    RegistrySequence begun() {
        if (random.below(2) == 0) {
            changing.forEach(id -> history.put(random.record(id)));
        }
        return this;
    }

    /** Changes a student, and reads before and after some time has passed. */
    Duration change() {
        change(random.one(changing));
        readSome();
        // Two changes may happen at the same time.
        Duration passed = random.below(4) == 0 ? Duration.ZERO : pass();
        readSome();
        return passed;
    }

    /** Goes on for some minutes, so that failures have been forgotten, or not yet. */
    void changeForMinutes() {
        Duration left = LONGEST_PHASE.multipliedBy(random.below(5)).dividedBy(4);
        while (!left.isNegative()) {
            left = left.minus(change());
        }
    }

    /** Reads while the source cannot be read, for minutes or hours. Nothing changes meanwhile. */
    void readWithoutSource(Runnable failure, Runnable recovery) {
        history.breakDown(failure);
        readForAWhile();
        history.recover(recovery);
        readSome();
    }

    /** Reads while some calls may fail. Nothing changes meanwhile. */
    void readThoughCallsFail(String what, Runnable failure, Runnable recovery) {
        history.breakSometimes(what, failure);
        for (int reads = random.below(4); reads >= 0; reads--) {
            history.assertRight(random.one(pool), registry);
            if (random.below(3) == 0) {
                pass();
            }
        }
        history.recover(recovery);
    }

    private void readForAWhile() {
        for (int reads = 1 + random.below(MOST_READS_OF_AN_OUTAGE); reads > 0; reads--) {
            // Only one, because a call that fails can take long.
            history.assertRight(random.one(pool), registry);
            pass();
        }
        readSome();
    }

    private Duration pass() {
        Duration time = Duration.ofSeconds(LEAST_SECONDS + random.below(mostSeconds));
        history.pass(time);
        return time;
    }

    private void readSome() {
        random.some(pool).forEach(id -> history.assertRight(id, registry));
    }

    private void change(StudentId id) {
        StudentRecord next = next(id);
        int kind = random.below(10);
        if (kind == 0 && contract instanceof PeselEntries source) {
            history.putPesel(next, random.one(PESEL_ENTRIES), source);
        } else if (kind == 1 && isPresent(id) && contract instanceof RemovableStudents source) {
            history.remove(id, source);
        } else if (kind == 2 && isPresent(id) && contract instanceof DamageableRecords source) {
            history.damage(id, source);
        } else {
            history.put(next);
        }
    }

    private boolean isPresent(StudentId id) {
        return history.present(id).isPresent() && history.isReadable(id);
    }

    private StudentRecord next(StudentId id) {
        return history.present(id)
                .filter(present -> random.below(2) == 0)
                .map(random::withOneChange)
                .orElseGet(() -> random.record(id));
    }
}
