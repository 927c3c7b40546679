package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data that cannot be turned into a record affect their own student only, who has not left for that reason. */
abstract class UnreadableRecordTests extends AbstractRegistryTests {

    private DamageableRecords source;

    UnreadableRecordTests(StudentRegistryContract contract) {
        super(contract);
    }

    @BeforeEach
    void recordStudents() {
        source = Assume.implementing(contract, DamageableRecords.class);
        contract.record(complete(0));
        contract.record(complete(1));
        recordAndWait(minimal(2));
    }

    @Test
    void an_unreadable_record_throws_an_exception_and_is_neither_empty_nor_a_former_one() {
        assertFound(complete(1));

        damage(1);

        assertUnreadable(1);
        assertUnreadable(1);
    }

    @Test
    void an_unreadable_record_does_not_hide_other_students() {
        damage(1);

        assertFound(complete(0));
        assertFound(minimal(2));
        assertUnknown(student(3));
        assertUnreadable(1);
        assertFound(complete(0));
        assertFound(minimal(2));
        assertUnknown(student(3));
    }

    @Test
    void a_record_that_is_read_all_the_time_and_stays_unreadable_does_not_hide_other_students() {
        damage(1);

        letMinutesPassCalling(() -> assertUnreadable(1));

        assertFound(complete(0));
        assertFound(minimal(2));
    }

    @Test
    void changes_of_other_students_are_visible_while_a_record_is_unreadable() {
        damage(1);
        assertUnreadable(1);

        contract.record(minimal(0));
        recordAndWait(complete(3));

        assertFound(minimal(0));
        assertFound(complete(3));
    }

    @Test
    void a_record_that_can_be_read_again_is_found() {
        damage(1);
        assertUnreadable(1);

        recordAndWait(complete(1));

        assertFound(complete(1));
    }

    @Test
    void the_exception_for_an_unreadable_record_contains_no_personal_data() {
        damage(1);

        RegistrySecrets.assertNoneIn(assertUnreadable(1), complete(1));
    }

    private void damage(int number) {
        source.damageRecord(student(number));
        letMinutesPass();
    }

    private RuntimeException assertUnreadable(int number) {
        return assertThrows(RuntimeException.class, () -> find(student(number)));
    }
}
