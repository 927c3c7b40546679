package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The connection breaks after each number of steps: an answer is complete, or there is none. */
abstract class RegistryMidwayTests extends AbstractRegistryTests {

    /** More steps than any call should need. */
    private static final int MOST_STEPS = 1000;

    /** As many steps as some calls need. */
    private static final int FIRST_STEPS = 6;

    /** The connection may break at a step whose failure a registry can do without. */
    private static final int ENOUGH = 3;

    /** More than a pool of connections has. */
    private static final int MANY = 100;

    private static final int NEW_STUDENTS = 100;

    private BreakableMidway connection;

    RegistryMidwayTests(StudentRegistryContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAConnectionThatBreaksMidway() {
        connection = Assume.implementing(contract, BreakableMidway.class);
    }

    @Test
    void a_call_that_fails_midway_returns_the_complete_record_or_throws_an_exception() {
        List<StudentRecord> records = Stream.concat(
                        Stream.of(complete(0), minimal(1)), SampleStudents.withOneName(student(2)).stream())
                .toList();
        for (StudentRecord record : records) {
            recordAndWait(record);
            Optional<StudentRecord> expected = Optional.of(contract.asStored(record));
            atEachStep(steps -> answersAfter(steps, record.id(), expected));
        }
    }

    @Test
    void an_unknown_student_is_empty_only_if_no_step_of_the_call_failed() {
        recordAndWait(complete(0));

        var before = new boolean[1];
        atEachStep(steps -> {
            boolean answers = answersAfter(steps, student(1), Optional.empty());
            assertTrue(answers || !before[0], () -> "empty though the call fails after " + steps + " steps");
            before[0] = answers;
            return answers;
        });
    }

    @Test
    void a_student_recorded_shortly_before_a_failure_is_not_unknown() {
        atEachStep(steps -> {
            StudentRecord added = complete(NEW_STUDENTS + steps);
            assertUnknown(added.id());
            recordAndWait(added);
            return answersAfter(steps, added.id(), Optional.of(contract.asStored(added)));
        });
    }

    @Test
    void a_refresh_that_fails_midway_hides_and_changes_no_student() {
        atEachStep(steps -> {
            List<StudentRecord> present = steps % 2 == 0
                    ? List.of(complete(0), minimal(1), complete(2))
                    : List.of(minimal(0), complete(1), minimal(2));
            present.forEach(contract::record);
            connection.breakConnectionAfter(steps);
            letMinutesPass();
            present.forEach(this::assertFoundOrBroken);
            boolean answers =
                    present.stream().allMatch(record -> answer(record.id()).isPresent());
            connection.restoreConnection();
            letMinutesPass();
            present.forEach(this::assertFound);
            return answers;
        });
    }

    @Test
    void many_calls_that_fail_midway_leave_nothing_behind() {
        recordAndWait(complete(0));

        atEachStep(steps -> {
            boolean answers = false;
            for (int call = 0; call < MANY; call++) {
                connection.breakConnectionAfter(steps);
                answers = answer(student(0)).isPresent();
                answer(student(1));
            }
            connection.restoreConnection();
            letMinutesPass();
            assertFound(complete(0));
            return answers;
        });
    }

    @Test
    void a_call_in_which_one_step_fails_returns_the_complete_record_or_throws_an_exception() {
        BreakableOnce once = Assume.implementing(contract, BreakableOnce.class);
        atEachStep(steps -> {
            StudentRecord record = steps % 2 == 0 ? complete(0) : minimal(0);
            recordAndWait(record);
            once.breakConnectionOnceAfter(steps);
            assertFoundOrBroken(record);
            connection.restoreConnection();
            letMinutesPass();
            return answersAfter(steps, record.id(), Optional.of(contract.asStored(record)));
        });
    }

    @RepeatedTest(value = SEQUENCES_WITH_FAILURES, failureThreshold = 1)
    void answers_of_calls_that_fail_at_any_step_were_right_in_the_last_ten_minutes(RepetitionInfo repetition) {
        readThoughCallsFail(repetition, "from one step on all fail", connection::breakConnectionAfter);
    }

    @RepeatedTest(value = SEQUENCES_WITH_FAILURES, failureThreshold = 1)
    void answers_of_calls_in_which_one_step_fails_were_right_in_the_last_ten_minutes(RepetitionInfo repetition) {
        BreakableOnce once = Assume.implementing(contract, BreakableOnce.class);
        readThoughCallsFail(repetition, "one step fails", once::breakConnectionOnceAfter);
    }

    @Test
    void the_exception_for_a_failure_midway_contains_no_personal_data() {
        recordAndWait(complete(0));

        atEachStep(steps -> {
            connection.breakConnectionAfter(steps);
            try {
                find(student(0));
                return true;
            } catch (InfrastructureException e) {
                RegistrySecrets.assertNoneIn(e, complete(0));
                return false;
            } finally {
                connection.restoreConnection();
                letMinutesPass();
            }
        });
    }

    private void readThoughCallsFail(RepetitionInfo repetition, String what, IntConsumer failure) {
        RegistrySequence sequence = sequence(repetition);
        for (int i = 0; i < 2 * FAILURES; i++) {
            int steps = sequence.below(FIRST_STEPS);
            sequence.changeForMinutes();
            sequence.readThoughCallsFail(what, () -> failure.accept(steps), connection::restoreConnection);
        }
        sequence.changeForMinutes();
    }

    /** Makes a call with more and more steps that succeed, until it has succeeded some times in a row. */
    private static void atEachStep(IntPredicate succeedsAfter) {
        int successes = 0;
        for (int steps = 0; successes < ENOUGH; steps++) {
            successes = succeedsAfter.test(steps) ? successes + 1 : 0;
            assertTrue(steps < MOST_STEPS, "still fails after " + steps + " steps");
        }
    }

    /** Fails if the answer is wrong, or if there is a wrong one or none once the connection is restored. */
    private boolean answersAfter(int steps, StudentId id, Optional<StudentRecord> expected) {
        String where = "the record of " + id + ", broken after " + steps + " steps";
        connection.breakConnectionAfter(steps);
        Optional<Optional<StudentRecord>> answer = answer(id);
        connection.restoreConnection();
        answer.ifPresent(found -> Records.assertSame(expected, found, where));
        answer(id).ifPresent(found -> Records.assertSame(expected, found, where + " and restored"));
        letMinutesPass();
        Records.assertSame(expected, find(id), where + " and restored some minutes ago");
        letMinutesPass();
        return answer.isPresent();
    }
}
