package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.semester.Term;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Creates orders without the life cycle, as a store would read them back. */
public final class Orders {

    private Orders() {}

    /** Creates an order with a status, placed on the first day of the winter semester 2026/27. */
    public static Order in(OrderStatus status) {
        return in(status, new StudentId("usos-1"), Semester.winter(2026), Samples.FIRST_OF_OCTOBER);
    }

    /** Creates an order with a status. Its history has the shortest way to that status, all at the same instant. */
    public static Order in(OrderStatus status, StudentId student, Semester semester, Instant orderedAt) {
        return Order.builder()
                .id(OrderId.timeOrdered(orderedAt, new Random((student + " " + semester).hashCode())))
                .student(student)
                .semester(semester)
                .orderedAt(orderedAt)
                .validUntil(validUntil(semester))
                .state(state(status))
                .history(history(status, orderedAt))
                .due(task(status).map(task -> Due.of(task, orderedAt)))
                .build();
    }

    /** Creates a pending order for which a submission was attempted. */
    public static Order attempted() {
        return in(OrderStatus.PENDING).withSubmissionAttempted();
    }

    private static LocalDate validUntil(Semester semester) {
        return LocalDate.of(semester.startYear() + 1, semester.term() == Term.WINTER ? Month.MARCH : Month.OCTOBER, 31);
    }

    private static OrderState state(OrderStatus status) {
        return switch (status) {
            case PENDING -> new OrderState.Pending(false);
            case IN_PROGRESS -> new OrderState.InProgress();
            case READY_FOR_PICKUP -> new OrderState.ReadyForPickup(Samples.ACTIVATION);
            case COLLECTED -> new OrderState.Collected();
            case FAILED -> new OrderState.Failed(Samples.REASON);
            case CANCELLED_BY_USER -> new OrderState.CancelledByUser();
            case REVOKED_BY_UNIVERSITY -> new OrderState.RevokedByUniversity(Samples.REASON);
        };
    }

    private static Optional<DueTask> task(OrderStatus status) {
        return switch (status) {
            case PENDING -> Optional.of(DueTask.SUBMIT);
            case IN_PROGRESS, READY_FOR_PICKUP -> Optional.of(DueTask.POLL);
            case COLLECTED, FAILED, CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> Optional.empty();
        };
    }

    private static List<HistoryEntry> history(OrderStatus status, Instant at) {
        var history = new ArrayList<HistoryEntry>();
        history.add(HistoryEntry.of(at, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING));
        switch (status) {
            case PENDING -> {}
            case CANCELLED_BY_USER -> add(history, OrderEvent.CANCEL, Actor.STUDENT, status);
            case REVOKED_BY_UNIVERSITY -> add(history, OrderEvent.REVOKE, Actor.UNIVERSITY, status);
            case IN_PROGRESS -> add(history, OrderEvent.SUBMIT, Actor.UNIVERSITY, status);
            case READY_FOR_PICKUP, COLLECTED, FAILED -> {
                add(history, OrderEvent.SUBMIT, Actor.UNIVERSITY, OrderStatus.IN_PROGRESS);
                OrderEvent last = switch (status) {
                    case READY_FOR_PICKUP -> OrderEvent.ISSUE;
                    case COLLECTED -> OrderEvent.COLLECT;
                    default -> OrderEvent.FAIL;
                };
                add(history, last, Actor.MINISTRY, status);
            }
        }
        return history;
    }

    private static void add(List<HistoryEntry> history, OrderEvent event, Actor actor, OrderStatus to) {
        HistoryEntry last = history.get(history.size() - 1);
        history.add(HistoryEntry.of(last.at(), event, actor, Optional.of(last.to()), to));
    }
}
