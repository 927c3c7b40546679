package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The life cycle of an order: pure functions that go by the table of {@link Transition}. Stateless and thread-safe. */
public final class LifeCycle {

    private LifeCycle() {}

    /**
     * A new order, due to be handed over.
     *
     * @param id its key
     * @param student who orders
     * @param semester in which it is placed
     * @param validUntil the last day of the document's validity
     * @param now when it is placed, to the microsecond
     * @return the pending order, not yet stored
     * @throws NullPointerException if an argument is null
     */
    public static Order place(OrderId id, StudentId student, Semester semester, LocalDate validUntil, Instant now) {
        var row = Transition.PLACE;
        return Order.builder()
                .id(id)
                .student(student)
                .semester(semester)
                .orderedAt(now)
                .validUntil(validUntil)
                .state(new OrderState.Pending(false))
                .addHistory(HistoryEntry.of(now, row.event(), row.actor(), Optional.empty(), row.to()))
                .due(Due.of(DueTask.SUBMIT, now))
                .build();
    }

    /**
     * Decides what a command does to an order.
     *
     * @param order the order as it is
     * @param command what is wanted
     * @param actor who wants it
     * @param now when it happens, to the microsecond
     * @return the changed order, of the same version; or why it stays as it is
     * @throws NullPointerException if an argument is null
     */
    public static Either<Refusal.NotAllowed, Order> decide(Order order, Command command, Actor actor, Instant now) {
        var row = Transition.of(command.event());
        var status = order.status();
        if (!row.allows(status, actor)) {
            return Either.left(Refusal.NotAllowed.of(status, row.event(), actor, Transition.allowed(status, actor)));
        }
        return Either.right(order.changed(command.outcome(), dueAfter(row, order, now), row.event(), actor, now));
    }

    private static Optional<Due> dueAfter(Transition row, Order order, Instant now) {
        return switch (row) {
            case HAND_OVER, ISSUE -> Optional.of(Due.of(DueTask.POLL, now));
            case CANCEL, REVOKE ->
                order.mayBeKnownToMinistry() ? Optional.of(Due.of(DueTask.WITHDRAW, now)) : Optional.empty();
            case PLACE, COLLECT, FAIL -> Optional.empty();
        };
    }
}
