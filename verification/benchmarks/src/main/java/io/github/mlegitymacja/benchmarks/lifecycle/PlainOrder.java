package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The floor: what an {@link Order} holds, in bare records that check no value. */
record PlainOrder(
        OrderId id,
        StudentId student,
        Semester semester,
        Instant orderedAt,
        LocalDate validUntil,
        OrderState state,
        List<Entry> history,
        @Nullable Work due,
        @Nullable String ministryId,
        long version) {

    record Entry(
            Instant at,
            OrderEvent event,
            Actor actor,
            @Nullable OrderStatus from,
            OrderStatus to,
            @Nullable Reason reason,
            @Nullable OperatorId operator) {}

    record Work(
            DueTask task,
            Instant notBefore,
            int attempts,
            @Nullable Instant lastClaimed) {}

    static PlainOrder pending(Order order) {
        return new PlainOrder(
                order.id(),
                order.student(),
                order.semester(),
                order.orderedAt(),
                order.validUntil(),
                order.state(),
                List.of(new Entry(
                        order.orderedAt(), OrderEvent.PLACE, Actor.STUDENT, null, order.status(), null, null)),
                new Work(DueTask.SUBMIT, order.orderedAt(), 0, null),
                null,
                order.version());
    }

    /** The changed order; the event has to be allowed. */
    PlainOrder changed(OrderEvent event, OrderState next, @Nullable Work work, Actor actor, Instant now) {
        OrderStatus from = state.status();
        OrderStatus to = Objects.requireNonNull(HandWritten.next(from, event), "not allowed");
        Entry[] longer = history.toArray(new Entry[history.size() + 1]);
        longer[history.size()] = new Entry(now, event, actor, from, to, null, null);
        return new PlainOrder(
                id, student, semester, orderedAt, validUntil, next, List.of(longer), work, ministryId, version);
    }
}
