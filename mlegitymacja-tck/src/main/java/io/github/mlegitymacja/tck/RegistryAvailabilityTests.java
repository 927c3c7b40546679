package io.github.mlegitymacja.tck;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A registry that cannot be reached says so, and never that a student has left. */
abstract class RegistryAvailabilityTests extends AbstractRegistryTests {

    private static final int CALLS = 5;

    private BreakableConnection connection;

    RegistryAvailabilityTests(StudentRegistryContract contract) {
        super(contract);
    }

    /** Student 2 is unknown. */
    @BeforeEach
    void recordStudents() {
        connection = Assume.implementing(contract, BreakableConnection.class);
        contract.record(complete(0));
        recordAndWait(minimal(1));
    }

    @Test
    void a_broken_connection_throws_an_infrastructure_exception_for_every_student() {
        breakForMinutes();
    }

    @Test
    void an_outage_throws_an_exception_though_students_are_read_all_the_time() {
        assertRightAnswers();
        connection.breakConnection();

        letMinutesPassCalling(this::assertRightAnswersOrNone);

        letMinutesPassCalling(this::assertNoAnswer);
        connection.restoreConnection();
        letMinutesPass();
        assertRightAnswers();
    }

    @RepeatedTest(value = SEQUENCES_WITH_FAILURES, failureThreshold = 1)
    void answers_before_during_and_after_outages_were_right_in_the_last_ten_minutes(RepetitionInfo repetition) {
        RegistrySequence sequence = sequence(repetition);
        for (int i = 0; i < FAILURES; i++) {
            sequence.changeForMinutes();
            sequence.readWithoutSource(connection::breakConnection, connection::restoreConnection);
        }
        sequence.changeForMinutes();
    }

    @Test
    void after_a_reconnect_students_are_found_again() {
        breakForMinutes();

        connection.restoreConnection();
        assertRightAnswersOrNone();
        letMinutesPass();

        assertRightAnswers();
    }

    @Test
    void eight_threads_get_no_answer_during_an_outage_and_right_ones_afterwards() {
        connection.breakConnection();
        letMinutesPass();
        eachThread(this::assertNoAnswer);

        connection.restoreConnection();
        letMinutesPass();
        eachThread(this::assertRightAnswers);
    }

    @Test
    void a_change_after_a_reconnect_is_visible() {
        breakForMinutes();
        connection.restoreConnection();

        contract.record(complete(1));
        recordAndWait(complete(2));

        assertFound(complete(1));
        assertFound(complete(2));
    }

    @Test
    void the_exception_for_a_broken_connection_contains_no_personal_data() {
        assertFound(complete(0));
        connection.breakConnection();
        letMinutesPass();

        RegistrySecrets.assertNoneIn(assertBroken(student(0)), complete(0));
    }

    private static void eachThread(Runnable calls) {
        ParallelCalls.run(thread -> {
            for (int i = 0; i < CALLS; i++) {
                calls.run();
            }
            return thread;
        });
    }

    private void breakForMinutes() {
        connection.breakConnection();
        letMinutesPass();

        assertNoAnswer();
    }

    private void assertNoAnswer() {
        for (int number = 0; number < 3; number++) {
            assertBroken(student(number));
        }
    }

    private void assertRightAnswers() {
        assertFound(complete(0));
        assertFound(minimal(1));
        assertUnknown(student(2));
    }

    private void assertRightAnswersOrNone() {
        assertFoundOrBroken(complete(0));
        assertFoundOrBroken(minimal(1));
        assertUnknownOrBroken(student(2));
    }
}
