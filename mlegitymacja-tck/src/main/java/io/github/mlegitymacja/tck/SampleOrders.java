package io.github.mlegitymacja.tck;

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
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders to fill a store with: numbered, always the same, and none of them stored yet (version 0). */
public final class SampleOrders {

    /** When the sample orders are placed and all that happens to them happens. */
    public static final Instant NOON = Instant.parse("2026-10-01T10:00:00.123456Z");

    /** The semester of the sample orders. */
    public static final Semester SEMESTER = Semester.winter(2026);

    /** The last day of validity of the sample orders. */
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    /** What a sample order carries when it is ready for pick-up. */
    public static final Activation ACTIVATION = new Activation("https://example.org/mlegitymacja/7c9e6679", "428571");

    /** Why sample orders fail or are revoked. */
    public static final Reason REASON = new Reason("PHOTO_REJECTED", "zdjęcie odrzucone");

    private SampleOrders() {}

    /**
     * The id of a sample order; a greater number has a greater id.
     *
     * @param number from 0
     * @return the id
     */
    public static OrderId id(int number) {
        long millis = NOON.toEpochMilli() + number;
        return new OrderId(new UUID((millis << 16) | 0x7000L, Long.MIN_VALUE | number));
    }

    /**
     * A sample student.
     *
     * @param number from 0
     * @return the student's key
     */
    public static StudentId student(int number) {
        return new StudentId("student-" + number);
    }

    /**
     * An order just placed, by the student of the same number: pending, and due to be submitted at {@link #NOON}.
     *
     * @param number from 0
     * @return the order
     */
    public static Order placed(int number) {
        return placed(id(number), student(number), SEMESTER, NOON);
    }

    /**
     * An order just placed: pending, and due to be submitted at once.
     *
     * @param id its key
     * @param student who orders
     * @param semester for which semester
     * @param at when
     * @return the order
     */
    public static Order placed(OrderId id, StudentId student, Semester semester, Instant at) {
        return Order.builder()
                .id(id)
                .student(student)
                .semester(semester)
                .orderedAt(at)
                .validUntil(LAST_DAY)
                .state(new OrderState.Pending(false))
                .history(history(OrderStatus.PENDING))
                .due(Due.of(DueTask.SUBMIT, at))
                .build();
    }

    /**
     * An order that has got as far as a given state, with nothing due.
     *
     * @param number from 0
     * @param state the state
     * @return the order, with the shortest history that leads to the state
     */
    public static Order in(int number, OrderState state) {
        return with(placed(number), state, history(state.status()));
    }

    /**
     * An order in another state, with nothing due.
     *
     * @param order the order
     * @param state its new state
     * @param history its new history, which leads to the state
     * @return the order, of the same version
     */
    public static Order with(Order order, OrderState state, List<HistoryEntry> history) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .state(state)
                .history(history)
                .version(order.version())
                .build();
    }

    /**
     * An order as it was when it was placed, which is how every order enters a store.
     *
     * @param order an order in any state
     * @return the pending order that it may have come from, of version 0 and with nothing due
     */
    public static Order asPlaced(Order order) {
        return with(
                order.withVersion(0),
                new OrderState.Pending(false),
                order.history().subList(0, 1));
    }

    /**
     * Every form that a state can have: one for each status, and pending both before and after the first attempt to hand
     * over.
     *
     * @return eight states
     */
    public static List<OrderState> states() {
        return List.of(
                new OrderState.Pending(false),
                new OrderState.Pending(true),
                new OrderState.InProgress(),
                new OrderState.ReadyForPickup(ACTIVATION),
                new OrderState.Collected(),
                new OrderState.Failed(REASON),
                new OrderState.CancelledByUser(),
                new OrderState.RevokedByUniversity(REASON));
    }

    /**
     * The shortest history that leads to a status.
     *
     * @param status the status
     * @return its entries, the oldest first, all of {@link #NOON}
     */
    public static List<HistoryEntry> history(OrderStatus status) {
        return switch (status) {
            case PENDING ->
                List.of(HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING));
            case IN_PROGRESS -> after(OrderStatus.PENDING, OrderEvent.HAND_OVER, Actor.UNIVERSITY, status);
            case READY_FOR_PICKUP -> after(OrderStatus.IN_PROGRESS, OrderEvent.ISSUE, Actor.MINISTRY, status);
            case COLLECTED -> after(OrderStatus.READY_FOR_PICKUP, OrderEvent.COLLECT, Actor.MINISTRY, status);
            case FAILED -> after(OrderStatus.IN_PROGRESS, OrderEvent.FAIL, Actor.MINISTRY, status);
            case CANCELLED_BY_USER -> after(OrderStatus.PENDING, OrderEvent.CANCEL, Actor.STUDENT, status);
            case REVOKED_BY_UNIVERSITY -> after(OrderStatus.PENDING, OrderEvent.REVOKE, Actor.UNIVERSITY, status);
        };
    }

    private static List<HistoryEntry> after(OrderStatus before, OrderEvent event, Actor actor, OrderStatus to) {
        var entries = new ArrayList<>(history(before));
        entries.add(HistoryEntry.of(NOON, event, actor, Optional.of(before), to));
        return List.copyOf(entries);
    }
}
