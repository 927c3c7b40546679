package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders that tests start from, and the changes that they go through. */
final class Orders {

    static final Instant NOON = Instant.parse("2026-10-01T10:00:00.123456Z");
    static final Semester SEMESTER = Semester.winter(2026);
    static final Activation ACTIVATION = new Activation("https://example.org/qr/łódź-🪪", "428571");
    static final Reason REASON = new Reason("PHOTO_REJECTED", "zdjęcie odrzucone");

    private Orders() {}

    static OrderId id(int number) {
        return new OrderId(new UUID((NOON.toEpochMilli() + number) << 16 | 0x7000, Long.MIN_VALUE | number));
    }

    static StudentId student(int number) {
        return new StudentId("usos-" + number);
    }

    /** Pending, and due to be submitted at noon. */
    static Order placed(int number) {
        return Order.builder()
                .id(id(number))
                .student(student(number))
                .semester(SEMESTER)
                .orderedAt(NOON)
                .validUntil(LocalDate.of(2027, 3, 31))
                .state(new OrderState.Pending(false))
                .history(List.of(
                        HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING)))
                .due(Due.of(DueTask.SUBMIT, NOON))
                .build();
    }

    static Order handedOver(Order order) {
        return changed(order, new OrderState.InProgress(), OrderEvent.HAND_OVER, Optional.of(DueTask.POLL));
    }

    static Order issued(Order order) {
        return changed(order, new OrderState.ReadyForPickup(ACTIVATION), OrderEvent.ISSUE, Optional.of(DueTask.POLL));
    }

    static Order collected(Order order) {
        return changed(order, new OrderState.Collected(), OrderEvent.COLLECT, Optional.empty());
    }

    static Order revoked(Order order) {
        return changed(
                order, new OrderState.RevokedByUniversity(REASON), OrderEvent.REVOKE, Optional.of(DueTask.WITHDRAW));
    }

    static Order cancelled(Order order) {
        return changed(order, new OrderState.CancelledByUser(), OrderEvent.CANCEL, Optional.empty());
    }

    /** Stores a placed order, and takes it to pick-up. */
    static Order ready(OrderStore store, int number) {
        Order handedOver = saved(store.update(handedOver(saved(store.create(placed(number))))));
        return saved(store.update(issued(handedOver)));
    }

    static Order saved(SaveResult result) {
        return ((SaveResult.Saved) result).order();
    }

    private static Order changed(Order order, OrderState state, OrderEvent event, Optional<DueTask> due) {
        return order.changed(state, due.map(task -> Due.of(task, NOON)), event, Actor.UNIVERSITY, NOON);
    }
}
