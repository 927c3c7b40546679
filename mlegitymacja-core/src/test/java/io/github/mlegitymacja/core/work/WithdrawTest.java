package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.core.work.SubmissionTest.assertOutcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.TroubledStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the withdrawal of orders ({@code docs/protocol.md}, step 4; guarantee I3, and part of I1). */
class WithdrawTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().using(ministry);
    private final StudentId student = university.enrol("usos-1");
    private final Order order = university.inProgress(student);

    @BeforeEach
    void cancel() {
        university.cancel(order);
    }

    @Test
    void a_withdrawn_order_has_nothing_due() {
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());

        assertEquals(List.of(order.id()), ministry.withdrawn);
        assertEquals(Optional.empty(), university.stored(order).due());
        assertEquals(0, university.work().runOnce().total());
    }

    @Test
    void a_refused_withdrawal_is_reported_as_stuck_and_stays_due() {
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);

        WorkReport report = university.work().withdraw();

        assertOutcome(WorkOutcome.STUCK, report);
        assertEquals(Map.of(order.id(), Students.REASON), report.stuck());
        assertEquals(
                university.now().plus(Duration.ofHours(1)),
                university.stored(order).due().orElseThrow().notBefore());
        assertEquals(1, university.stored(order).due().orElseThrow().attempts());
        university.waitUntilDue(order);
        assertOutcome(WorkOutcome.STUCK, university.work().withdraw());
    }

    @Test
    void while_the_ministry_is_down_the_withdrawal_stays_due() {
        ministry.withdraw = id -> {
            throw new InfrastructureException("down", null, Duration.ofMinutes(2));
        };

        assertOutcome(WorkOutcome.UNAVAILABLE, university.work().withdraw());

        assertEquals(
                university.now().plus(Duration.ofMinutes(2)),
                university.stored(order).due().orElseThrow().notBefore());
        assertEquals(1, university.stored(order).due().orElseThrow().attempts());
    }

    @Test
    void the_next_order_is_submitted_as_soon_as_this_one_is_withdrawn() {
        Order next = university.order(student);
        assertOutcome(WorkOutcome.BLOCKED, university.work().submit());

        university.wait(Duration.ofSeconds(1));
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());

        assertEquals(
                university.now(), university.stored(next).due().orElseThrow().notBefore());
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
    }

    @Test
    void the_next_order_does_not_wait_for_a_withdrawal_that_has_ended_during_its_examination() {
        Order next = university.order(student);
        BackgroundWork otherNode = university.work();
        university.using((StudentRegistry) id -> {
            assertOutcome(WorkOutcome.WITHDRAWN, otherNode.withdraw());
            return university.registry.find(id);
        });

        assertOutcome(WorkOutcome.BLOCKED, university.work().submit());

        assertEquals(
                university.now(), university.stored(next).due().orElseThrow().notBefore());
    }

    @Test
    void if_the_store_cannot_make_the_next_order_due_it_waits_for_its_next_attempt() {
        Order next = university.order(student);
        assertOutcome(WorkOutcome.BLOCKED, university.work().submit());
        var store = new TroubledStore(university.store);
        store.failToAdvanceSubmissions();
        university.using(store);

        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());

        university.waitUntilDue(next);
        assertOutcome(WorkOutcome.SUBMITTED, university.work().submit());
    }

    @Test
    void a_withdrawal_without_an_answer_makes_nothing_due() {
        Order next = university.order(student);
        assertOutcome(WorkOutcome.BLOCKED, university.work().submit());
        Order blocked = university.stored(next);
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);

        assertOutcome(WorkOutcome.STUCK, university.work().withdraw());

        assertEquals(blocked, university.stored(next));
    }

    @Test
    void the_withdrawal_of_a_dead_worker_is_repeated_when_its_lease_has_ended() {
        ministry.withdraw = id -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().withdraw());
        ministry.withdraw = id -> new WithdrawAnswer.Withdrawn();

        university.wait(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(0, university.work().withdraw().total());
        university.wait(Duration.ofMillis(1));
        assertOutcome(WorkOutcome.WITHDRAWN, university.work().withdraw());
    }

    @Test
    void orders_of_any_age_are_withdrawn() {
        university.waitUntil(LocalDate.of(2030, 1, 1));

        assertOutcome(WorkOutcome.WITHDRAWN, university.work().runOnce());
    }

    @Test
    void outside_the_calendar_orders_are_only_withdrawn() {
        StudentId other = university.enrol("usos-2");
        Order pending = university.order(other);
        university.waitUntil(LocalDate.of(9998, 1, 1));

        assertOutcome(WorkOutcome.WITHDRAWN, university.work().runOnce());

        assertEquals(pending, university.stored(pending));
        assertEquals(0, university.work().checkEntitlement().open());
        assertTrue(pending.isDue(DueTask.SUBMIT));
    }
}
