package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A registry may answer what was true in the last ten minutes, and nothing else. */
class SourceHistoryTest {

    private static final StudentId ID = SampleOrders.student(0);
    private static final Optional<StudentRecord> FORMER = Optional.of(SampleStudents.complete(ID));
    private static final Optional<StudentRecord> LATER = Optional.of(SampleStudents.minimal(ID));
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SuppliedRegistryContract contract = new SuppliedRegistryContract();
    private final SourceHistory history = new SourceHistory(contract);

    @Test
    void an_answer_may_be_exactly_ten_minutes_old() {
        FORMER.ifPresent(history::put);
        LATER.ifPresent(history::put);

        history.pass(TEN_MINUTES);
        assertRight(FORMER);
        assertRight(Optional.empty());
        assertRight(LATER);

        history.pass(SECOND);
        assertWrong(FORMER);
        assertWrong(Optional.empty());
        assertRight(LATER);
    }

    @Test
    void a_mixture_of_two_records_is_never_right() {
        FORMER.ifPresent(history::put);
        LATER.ifPresent(history::put);

        assertWrong(LATER.map(
                record -> record.toBuilder().photo(FORMER.orElseThrow().photo()).build()));
    }

    @Test
    void an_answer_may_be_returned_for_ten_minutes_of_an_outage() {
        LATER.ifPresent(history::put);
        history.pass(TEN_MINUTES.plus(SECOND));
        history.breakDown(() -> {});

        history.pass(TEN_MINUTES);
        assertRight(LATER);
        assertMayFail();

        history.pass(SECOND);
        assertWrong(LATER);
        assertMayFail();
    }

    @Test
    void a_failure_may_be_remembered_for_ten_minutes() {
        assertMustNotFail();
        history.breakDown(() -> {});
        history.pass(TEN_MINUTES.multipliedBy(3));
        history.recover(() -> {});

        history.pass(TEN_MINUTES);
        assertMayFail();
        assertRight(Optional.empty());

        history.pass(SECOND);
        assertMustNotFail();
        assertRight(Optional.empty());
    }

    @Test
    void a_record_may_throw_any_exception_from_when_it_is_unreadable_until_ten_minutes_after_its_repair() {
        LATER.ifPresent(history::put);
        history.pass(TEN_MINUTES);
        assertThrows(AssertionError.class, this::assertUnreadable);

        history.damage(ID, contract);
        assertRight(LATER);
        assertUnreadable();
        assertMayFail();
        history.pass(TEN_MINUTES.plus(SECOND));
        assertWrong(LATER);

        FORMER.ifPresent(history::put);
        history.pass(TEN_MINUTES);
        assertUnreadable();
        history.pass(SECOND);
        assertThrows(AssertionError.class, this::assertUnreadable);
        assertRight(FORMER);
    }

    private void assertRight(Optional<StudentRecord> answer) {
        history.assertRight(ID, id -> answer);
    }

    private void assertWrong(Optional<StudentRecord> answer) {
        assertThrows(AssertionError.class, () -> assertRight(answer));
    }

    private void assertMayFail() {
        history.assertRight(ID, id -> {
            throw new InfrastructureException("broken");
        });
    }

    private void assertMustNotFail() {
        assertThrows(AssertionError.class, this::assertMayFail);
    }

    private void assertUnreadable() {
        history.assertRight(ID, id -> {
            throw new IllegalStateException("unreadable");
        });
    }
}
