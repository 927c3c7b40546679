package io.github.mlegitymacja.core.work;

import static io.github.mlegitymacja.core.work.HandOverTest.assertOutcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.collection.TreeMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawTest {

    private final ScriptedMinistry ministry = new ScriptedMinistry();
    private final TestUniversity university = new TestUniversity().behind(ministry);
    private final StudentId student = university.enrol("usos-1");
    private final Order order = university.inProgress(student);

    @BeforeEach
    void cancel() {
        university.service().cancel(student, order.id());
    }

    @Test
    void a_withdrawn_order_has_nothing_due() {
        assertOutcome(Outcome.WITHDRAWN, university.work().withdraw());

        assertEquals(List.of(order.id()), ministry.withdrawn);
        assertEquals(Optional.empty(), university.stored(order).due());
        assertEquals(0, university.work().run().total());
    }

    @Test
    void a_refused_withdrawal_is_reported_as_stuck_and_stays_due() {
        ministry.withdraw = id -> new WithdrawAnswer.Refused(Students.REASON);

        WorkReport report = university.work().withdraw();

        assertOutcome(Outcome.STUCK, report);
        assertEquals(TreeMap.of(order.id(), Students.REASON), report.stuck());
        assertEquals(
                Optional.of(Due.of(DueTask.WITHDRAW, university.now().plus(Duration.ofHours(1)), 1)),
                university.stored(order).due());
        university.waitFor(order);
        assertOutcome(Outcome.STUCK, university.work().withdraw());
    }

    @Test
    void while_the_ministry_is_down_the_withdrawal_stays_due() {
        ministry.withdraw = id -> {
            throw new InfrastructureException("down", null, Duration.ofMinutes(2));
        };

        assertOutcome(Outcome.UNAVAILABLE, university.work().withdraw());

        assertEquals(
                Optional.of(Due.of(DueTask.WITHDRAW, university.now().plus(Duration.ofMinutes(2)), 1)),
                university.stored(order).due());
    }

    @Test
    void a_withdrawal_whose_worker_died_is_taken_up_when_its_lease_has_ended() {
        ministry.withdraw = id -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> university.work().withdraw());
        ministry.withdraw = id -> new WithdrawAnswer.Withdrawn();

        university.wait(Duration.ofMinutes(10).minusMillis(1));
        assertEquals(0, university.work().withdraw().total());
        university.wait(Duration.ofMillis(1));
        assertOutcome(Outcome.WITHDRAWN, university.work().withdraw());
    }

    @Test
    void an_order_is_withdrawn_however_old_it_is() {
        university.waitUntil(LocalDate.of(2030, 1, 1));

        assertOutcome(Outcome.WITHDRAWN, university.work().run());
    }

    @Test
    void outside_the_calendar_orders_are_only_withdrawn() {
        StudentId other = university.enrol("usos-2");
        Order pending = university.order(other);
        university.waitUntil(LocalDate.of(9998, 1, 1));

        assertOutcome(Outcome.WITHDRAWN, university.work().run());

        assertEquals(pending, university.stored(pending));
        assertEquals(0, university.work().recheckEligibility().total());
        assertTrue(pending.isDue(DueTask.SUBMIT));
    }
}
