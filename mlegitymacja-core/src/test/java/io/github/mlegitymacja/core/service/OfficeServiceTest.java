package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import io.github.mlegitymacja.testsupport.Samples;
import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the dean's office can do: place orders for students, and settle withdrawals that the ministry refuses. */
class OfficeServiceTest {

    private final TestUniversity university = new TestUniversity();
    private final StudentId student = university.enrol("usos-1");

    @Test
    void an_order_of_the_university_names_the_person_and_goes_the_usual_way() {
        Order order = university.office().order(student, Samples.OPERATOR).get();

        HistoryEntry placed = order.history().get(0);
        assertEquals(OrderEvent.PLACE, placed.event());
        assertEquals(Actor.UNIVERSITY, placed.actor());
        assertEquals(Optional.of(Samples.OPERATOR), placed.operator());
        university.work().runUntilIdle();
        assertEquals(OrderStatus.IN_PROGRESS, university.stored(order).status());
    }

    @Test
    void an_order_of_the_university_is_refused_like_one_of_the_student() {
        Order order = university.order(student);

        assertEquals(
                Either.left(new Refusal.OpenOrderExists(order.id())),
                university.office().order(student, Samples.OPERATOR));
        assertEquals(
                Either.left(new Refusal.UnknownStudent(new StudentId("usos-2"))),
                university.office().order(new StudentId("usos-2"), Samples.OPERATOR));
    }

    @Test
    void when_a_person_settles_a_refused_withdrawal_the_next_order_goes_ahead() {
        Order stuck = stuck();
        Order next = university.order(student);
        university.work().runOnce();
        assertEquals(OrderStatus.PENDING, university.stored(next).status());

        Order settled = settle(stuck.id()).get();

        assertEquals(Optional.empty(), settled.due());
        assertEquals(OrderStatus.CANCELLED_BY_USER, settled.status());
        assertEquals(
                List.of(
                        OrderEvent.SETTLE,
                        Actor.UNIVERSITY,
                        Optional.of(Students.REASON),
                        Optional.of(Samples.OPERATOR)),
                describe(settled.history().get(settled.history().size() - 1)));
        university.work().runOnce();
        assertEquals(OrderStatus.IN_PROGRESS, university.stored(next).status());
    }

    @Test
    void an_order_that_is_open_or_withdrawn_cannot_be_settled() {
        Order order = university.inProgress(student);
        assertEquals(
                Either.left(Refusal.NotAllowed.of(
                        OrderStatus.IN_PROGRESS,
                        OrderEvent.SETTLE,
                        Actor.UNIVERSITY,
                        Set.of(OrderEvent.EXPIRE, OrderEvent.REVOKE))),
                settle(order.id()));

        university.cancel(order);
        university.work().withdraw();

        assertEquals(Either.left(new Refusal.NothingToSettle(order.id())), settle(order.id()));
    }

    @Test
    void a_settlement_is_not_repeated() {
        Order stuck = stuck();
        Order settled = settle(stuck.id()).get();

        assertEquals(Either.left(new Refusal.NothingToSettle(stuck.id())), settle(stuck.id()));
        assertEquals(settled, university.stored(stuck));
    }

    private Order stuck() {
        university.using(new ForwardingGateway(university.ministry) {
            @Override
            public WithdrawAnswer withdraw(OrderId order) {
                return new WithdrawAnswer.Refused(Students.REASON);
            }
        });
        Order order = university.inProgress(student);
        university.cancel(order);
        university.work().withdraw();
        return university.stored(order);
    }

    private Either<Refusal, Order> settle(OrderId order) {
        return university.office().settle(order, Students.REASON, Samples.OPERATOR);
    }

    private static List<Object> describe(HistoryEntry entry) {
        return List.of(entry.event(), entry.actor(), entry.reason(), entry.operator());
    }
}
