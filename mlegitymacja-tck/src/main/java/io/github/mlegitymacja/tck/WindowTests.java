package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** While the source is incomplete, the registry says that it cannot answer, and never that a student has left. */
abstract class WindowTests extends AbstractRegistryTests {

    private MigratedSource source;

    WindowTests(StudentRegistryContract contract) {
        super(contract);
    }

    @BeforeEach
    void recordStudents() {
        source = Assume.implementing(contract, MigratedSource.class);
        students().forEach(contract::record);
        letMinutesPass();
    }

    /** Student 2 is unknown. */
    private List<StudentRecord> students() {
        return List.of(complete(0), minimal(1));
    }

    @Test
    void an_incomplete_source_throws_an_infrastructure_exception_for_every_student() {
        source.beginMigration();
        letMinutesPass();

        assertNoAnswer();
    }

    @Test
    void a_source_that_stays_incomplete_throws_an_exception_though_it_is_read_all_the_time() {
        assertRightAnswers();
        source.beginMigration();

        letMinutesPassCalling(() -> {
            students().forEach(this::assertFoundOrBroken);
            assertUnknownOrBroken(student(2));
        });

        letMinutesPassCalling(this::assertNoAnswer);
        source.endMigration();
        letMinutesPass();
        assertRightAnswers();
    }

    @RepeatedTest(value = SEQUENCES_WITH_FAILURES, failureThreshold = 1)
    void answers_before_during_and_after_windows_were_right_in_the_last_ten_minutes(RepetitionInfo repetition) {
        RegistrySequence sequence = sequence(repetition);
        for (int i = 0; i < FAILURES; i++) {
            sequence.changeForMinutes();
            sequence.readWithoutSource(source::beginMigration, source::endMigration);
        }
        sequence.changeForMinutes();
    }

    @Test
    void a_student_who_was_changed_shortly_before_the_source_became_incomplete_has_not_left() {
        StudentRecord changed = complete(1).toBuilder().familyName("Nowak").build();
        contract.record(changed);
        contract.record(complete(2));
        source.beginMigration();
        letMinutesPass();
        assertNoAnswer();

        source.endMigration();
        letMinutesPass();

        assertFound(changed);
        assertFound(complete(2));
    }

    @Test
    void a_source_that_is_complete_again_has_the_right_answers() {
        source.beginMigration();
        letMinutesPass();
        assertNoAnswer();

        source.endMigration();
        students().forEach(this::assertFoundOrBroken);
        letMinutesPass();

        assertRightAnswers();
    }

    @Test
    void a_change_after_the_source_is_complete_again_is_visible() {
        source.beginMigration();
        letMinutesPass();
        assertNoAnswer();
        source.endMigration();

        recordAndWait(complete(1));

        assertFound(complete(1));
    }

    @Test
    void the_exception_for_an_incomplete_source_contains_no_personal_data() {
        source.beginMigration();
        letMinutesPass();

        RegistrySecrets.assertNoneIn(assertBroken(student(0)), complete(0));
    }

    private void assertRightAnswers() {
        students().forEach(this::assertFound);
        assertUnknown(student(2));
    }

    private void assertNoAnswer() {
        for (int number = 0; number < 3; number++) {
            assertBroken(student(number));
        }
    }
}
