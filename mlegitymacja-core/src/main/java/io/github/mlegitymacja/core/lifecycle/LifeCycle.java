package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The life cycle of an order: one pure function for each event. Each function consults the table of {@link Transition}
 * and returns the changed order with the same version, or a refusal. Instants are to the microsecond.
 */
public final class LifeCycle {

    private LifeCycle() {}

    /** Creates a pending order that is due to be submitted. */
    public static Order place(OrderId id, StudentId student, Semester semester, LocalDate validUntil, Instant now) {
        var state = new OrderState.Pending(false);
        var row = Transition.PLACE;
        return Order.builder()
                .id(id)
                .student(student)
                .semester(semester)
                .orderedAt(now)
                .validUntil(validUntil)
                .state(state)
                .addHistory(HistoryEntry.of(now, row.event(), row.actor(), Optional.empty(), state.status()))
                .due(Due.of(DueTask.SUBMIT, now))
                .build();
    }

    /** Changes an order that was submitted: in progress, and polled from now on. */
    public static Either<Refusal.NotAllowed, Order> submit(Order order, Instant now) {
        return change(order, Transition.SUBMIT, new OrderState.InProgress(), due(DueTask.POLL, now), now);
    }

    /** Changes an order whose document was issued: ready for pick-up, and polled until the student has collected it. */
    public static Either<Refusal.NotAllowed, Order> issue(Order order, Activation activation, Instant now) {
        var ready = new OrderState.ReadyForPickup(activation);
        return change(order, Transition.ISSUE, ready, due(DueTask.POLL, now), now);
    }

    /** Changes an order whose document the student has added to mObywatel. */
    public static Either<Refusal.NotAllowed, Order> collect(Order order, Instant now) {
        return change(order, Transition.COLLECT, new OrderState.Collected(), Optional.empty(), now);
    }

    /** Changes an order that the ministry has refused or could not process. */
    public static Either<Refusal.NotAllowed, Order> fail(Order order, Reason error, Instant now) {
        return change(order, Transition.FAIL, new OrderState.Failed(error), Optional.empty(), now);
    }

    /** Cancels an order or its document for the student. */
    public static Either<Refusal.NotAllowed, Order> cancel(Order order, Instant now) {
        return change(order, Transition.CANCEL, new OrderState.CancelledByUser(), withdrawal(order, now), now);
    }

    /** Revokes an order or its document for the university. */
    public static Either<Refusal.NotAllowed, Order> revoke(Order order, Reason reason, Instant now) {
        var revoked = new OrderState.RevokedByUniversity(reason);
        return change(order, Transition.REVOKE, revoked, withdrawal(order, now), now);
    }

    private static Either<Refusal.NotAllowed, Order> change(
            Order order, Transition row, OrderState state, Optional<Due> due, Instant now) {
        return row.allows(order.status(), row.actor())
                ? Either.right(order.changed(state, due, row.event(), row.actor(), now))
                : Either.left(Refusal.NotAllowed.of(
                        order.status(), row.event(), row.actor(), Transition.allowed(order.status(), row.actor())));
    }

    /** Returns the withdrawal of a closed order; none if the ministry cannot know the order. */
    private static Optional<Due> withdrawal(Order order, Instant now) {
        return order.mayBeKnownToMinistry() ? due(DueTask.WITHDRAW, now) : Optional.empty();
    }

    private static Optional<Due> due(DueTask task, Instant now) {
        return Optional.of(Due.of(task, now));
    }
}
