package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The life cycle of an order: one pure function for each event. Each function consults the table of {@link Transition}
 * and returns the changed order with the same version, or a refusal. Instants are to the microsecond.
 */
public final class LifeCycle {

    private LifeCycle() {}

    /** Creates a pending order that is due to be submitted, for the student or by the university. */
    public static Order place(
            OrderId id, StudentId student, Semester semester, LocalDate validUntil, Placement placement, Instant now) {
        var state = new OrderState.Pending(false);
        var entry = HistoryEntry.of(now, OrderEvent.PLACE, placement.actor(), Optional.empty(), state.status());
        return Order.builder()
                .id(id)
                .student(student)
                .semester(semester)
                .orderedAt(now)
                .validUntil(validUntil)
                .state(state)
                .addHistory(placement.operator().map(entry::by).orElse(entry))
                .due(Due.of(DueTask.SUBMIT, now))
                .build();
    }

    /** Changes an order that was submitted: in progress, and polled from now on. */
    public static Either<Refusal.NotAllowed, Order> submit(Order order, Instant now) {
        return change(
                order, Transition.SUBMIT, Actor.UNIVERSITY, new OrderState.InProgress(), due(DueTask.POLL, now), now);
    }

    /**
     * Changes an order whose document was issued, or whose codes were replaced by newer ones: ready for pick-up, and
     * polled until the student has collected it.
     */
    public static Either<Refusal.NotAllowed, Order> issue(Order order, Activation activation, Instant now) {
        var ready = new OrderState.ReadyForPickup(activation);
        return change(order, Transition.ISSUE, Actor.MINISTRY, ready, due(DueTask.POLL, now), now);
    }

    /** Removes the codes of an order: ready for pick-up, and polled in case that the ministry issues newer codes. */
    public static Either<Refusal.NotAllowed, Order> expire(Order order, Actor actor, Reason reason, Instant now) {
        var ready = new OrderState.ReadyForPickup(Optional.empty());
        var poll = due(DueTask.POLL, now);
        return change(order, Transition.EXPIRE, actor, ready, poll, now, entry -> entry.because(reason));
    }

    /** Changes an order whose document the student has added to mObywatel. */
    public static Either<Refusal.NotAllowed, Order> collect(Order order, Instant now) {
        return change(order, Transition.COLLECT, Actor.MINISTRY, new OrderState.Collected(), Optional.empty(), now);
    }

    /** Changes an order that the ministry has refused or could not process. */
    public static Either<Refusal.NotAllowed, Order> fail(Order order, Reason error, Instant now) {
        var failed = new OrderState.Failed(error);
        return change(
                order, Transition.FAIL, Actor.MINISTRY, failed, Optional.empty(), now, entry -> entry.because(error));
    }

    /** Cancels an order or its document for the student. */
    public static Either<Refusal.NotAllowed, Order> cancel(Order order, Instant now) {
        var cancelled = new OrderState.CancelledByUser();
        return change(order, Transition.CANCEL, Actor.STUDENT, cancelled, withdrawal(order, now), now);
    }

    /** Revokes an order or its document for the university; the operator is empty if no person has decided it. */
    public static Either<Refusal.NotAllowed, Order> revoke(
            Order order, Reason reason, Optional<OperatorId> operator, Instant now) {
        var revoked = new OrderState.RevokedByUniversity(reason);
        return change(
                order,
                Transition.REVOKE,
                Actor.UNIVERSITY,
                revoked,
                withdrawal(order, now),
                now,
                decided(reason, operator));
    }

    /** Ends the withdrawal of a closed order, because a person takes responsibility for it. */
    public static Either<Refusal.NotAllowed, Order> settle(
            Order order, Reason reason, OperatorId operator, Instant now) {
        var note = decided(reason, Optional.of(operator));
        return change(order, Transition.SETTLE, Actor.UNIVERSITY, order.state(), Optional.empty(), now, note);
    }

    private static Either<Refusal.NotAllowed, Order> change(
            Order order, Transition row, Actor actor, OrderState state, Optional<Due> due, Instant now) {
        return row.allows(order.status(), actor)
                ? Either.right(order.changed(state, due, row.event(), actor, now))
                : Either.left(refusal(order.status(), row, actor));
    }

    private static Either<Refusal.NotAllowed, Order> change(
            Order order,
            Transition row,
            Actor actor,
            OrderState state,
            Optional<Due> due,
            Instant now,
            UnaryOperator<HistoryEntry> note) {
        OrderStatus from = order.status();
        if (!row.allows(from, actor)) {
            return Either.left(refusal(from, row, actor));
        }
        var entry = HistoryEntry.of(now, row.event(), actor, Optional.of(from), state.status());
        return Either.right(order.changed(state, due, note.apply(entry)));
    }

    private static Refusal.NotAllowed refusal(OrderStatus from, Transition row, Actor actor) {
        return Refusal.NotAllowed.of(from, row.event(), actor, Transition.allowed(from, actor));
    }

    private static UnaryOperator<HistoryEntry> decided(Reason reason, Optional<OperatorId> operator) {
        return entry -> operator.map(entry.because(reason)::by).orElseGet(() -> entry.because(reason));
    }

    /** Returns the withdrawal of a closed order; none if the ministry cannot know the order. */
    private static Optional<Due> withdrawal(Order order, Instant now) {
        return order.mayBeKnownToMinistry() ? due(DueTask.WITHDRAW, now) : Optional.empty();
    }

    private static Optional<Due> due(DueTask task, Instant now) {
        return Optional.of(Due.of(task, now));
    }
}
