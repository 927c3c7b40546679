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

/**
 * Orders for tests. A number identifies each order: the same number always returns an equal order. Unless stated
 * otherwise, orders are not stored yet (version 0).
 */
public final class SampleOrders {

    /** The time of every event of the sample orders: noon in Warsaw, 10:00 UTC. */
    public static final Instant NOON = Instant.parse("2026-10-01T10:00:00Z");

    /** The semester of the sample orders. */
    public static final Semester SEMESTER = Semester.winter(2026);

    /** The last day on which the documents of the sample orders are valid. */
    public static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);

    /** The activation of the sample orders that are ready for pick-up. The ministry does not say when it ends. */
    public static final Activation ACTIVATION = new Activation("https://example.org/mlegitymacja/7c9e6679", "428571");

    /** An activation of which the ministry says when it ends. */
    public static final Activation ENDING_ACTIVATION = new Activation(
            "https://example.org/mlegitymacja/550e8400", "142857", Optional.of(NOON.plusSeconds(1_209_600)));

    /** The reason of every sample order that has failed or was revoked. */
    public static final Reason REASON = new Reason("PHOTO_REJECTED", "zdjęcie odrzucone", "photo rejected");

    private SampleOrders() {}

    /**
     * Returns the id of a sample order. A greater number has a greater id.
     *
     * @param number from 0
     * @return the id
     */
    public static OrderId id(int number) {
        long millis = NOON.toEpochMilli() + number;
        return new OrderId(new UUID((millis << 16) | 0x7000L, Long.MIN_VALUE | number));
    }

    /**
     * Returns the key of a sample student.
     *
     * @param number from 0
     * @return the student's key
     */
    public static StudentId student(int number) {
        return new StudentId("student-" + number);
    }

    /**
     * Returns an order that was just placed by the student of the same number. It is pending, and due to be submitted
     * at {@link #NOON}.
     *
     * @param number from 0
     * @return the order
     */
    public static Order placed(int number) {
        return placed(id(number), student(number), SEMESTER, NOON);
    }

    /**
     * Returns an order that was just placed. It is pending, and due to be submitted at the time of placing.
     *
     * @param id the key of the order
     * @param student the student who orders
     * @param semester the semester in which the order is placed
     * @param at the time of placing
     * @return the order; its history has the time {@link #NOON}
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
     * Returns an order that was taken over from another system: same as {@link #placed(int)}, with a key at the ministry.
     *
     * @param number from 0
     * @param ministryId the key at the ministry
     * @return the order
     */
    public static Order takenOver(int number, String ministryId) {
        Order placed = placed(number);
        return Order.builder()
                .id(placed.id())
                .student(placed.student())
                .semester(placed.semester())
                .orderedAt(placed.orderedAt())
                .validUntil(placed.validUntil())
                .ministryId(ministryId)
                .state(placed.state())
                .history(placed.history())
                .due(placed.due())
                .build();
    }

    /**
     * Returns an order in a given state, with nothing due.
     *
     * @param number from 0
     * @param state the state
     * @return the order, with the shortest history that leads to the state
     */
    public static Order in(int number, OrderState state) {
        return with(placed(number), state, history(state.status()));
    }

    /**
     * Returns an order after its cancellation, with nothing due.
     *
     * @param order an open order
     * @return the cancelled order, of the same version
     */
    public static Order cancelled(Order order) {
        var state = new OrderState.CancelledByUser();
        return with(order, state, SampleHistories.continued(order.history(), state.status()));
    }

    /**
     * Returns an order in another state, with nothing due.
     *
     * @param order the order
     * @param state the new state
     * @param history the new history, which leads to the state
     * @return the order, of the same version
     */
    public static Order with(Order order, OrderState state, List<HistoryEntry> history) {
        return Order.builder()
                .id(order.id())
                .student(order.student())
                .semester(order.semester())
                .orderedAt(order.orderedAt())
                .validUntil(order.validUntil())
                .ministryId(order.ministryId())
                .state(state)
                .history(history)
                .version(order.version())
                .build();
    }

    /**
     * Returns an order as it was when it was placed. A test creates an order in this form, because a store accepts new
     * orders only if they are open, and then updates it to its present state.
     *
     * @param order an order in any state
     * @return the same order when it was pending, of version 0 and with nothing due
     */
    public static Order asPlaced(Order order) {
        return with(
                order.withVersion(0),
                new OrderState.Pending(false),
                order.history().subList(0, 1));
    }

    /**
     * Returns a state for each status. {@link OrderStatus#PENDING} has two: before and after the first attempt to
     * submit the order. {@link OrderStatus#READY_FOR_PICKUP} has three: with codes whose end is not known, with codes
     * whose end is known, and after the codes have expired.
     *
     * @return ten states
     */
    public static List<OrderState> states() {
        return List.of(
                new OrderState.Pending(false),
                new OrderState.Pending(true),
                new OrderState.InProgress(),
                new OrderState.ReadyForPickup(ACTIVATION),
                new OrderState.ReadyForPickup(ENDING_ACTIVATION),
                new OrderState.ReadyForPickup(Optional.empty()),
                new OrderState.Collected(),
                new OrderState.Failed(REASON),
                new OrderState.CancelledByUser(),
                new OrderState.RevokedByUniversity(REASON));
    }

    /**
     * Returns the shortest history that leads to a status.
     *
     * @param status the status
     * @return the entries, the oldest first, all with the time {@link #NOON}
     */
    public static List<HistoryEntry> history(OrderStatus status) {
        return switch (status) {
            case PENDING ->
                List.of(HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING));
            case IN_PROGRESS -> after(OrderStatus.PENDING, OrderEvent.SUBMIT, Actor.UNIVERSITY, status);
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
