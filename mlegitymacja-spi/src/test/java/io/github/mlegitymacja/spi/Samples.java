package io.github.mlegitymacja.spi;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sample values for tests. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-10-01T10:00:00.123456Z");
    public static final LocalDate END_OF_MARCH = LocalDate.of(2027, 3, 31);
    public static final OrderId ID = OrderId.parse("0199a0c0-91a8-7cde-8f00-0123456789ab");
    public static final StudentId STUDENT = new StudentId("usos-1024");
    public static final Semester SEMESTER = Semester.winter(2026);
    public static final Activation ACTIVATION = new Activation("https://example.org/qr", "428571");
    public static final Reason REASON = new Reason("PHOTO_REJECTED", "zdjęcie odrzucone");

    private Samples() {}

    /** Returns a state for each status, and one more for an order whose codes have expired. */
    public static List<OrderState> states() {
        return List.of(
                new OrderState.Pending(false),
                new OrderState.InProgress(),
                new OrderState.ReadyForPickup(ACTIVATION),
                new OrderState.ReadyForPickup(Optional.empty()),
                new OrderState.Collected(),
                new OrderState.Failed(REASON),
                new OrderState.CancelledByUser(),
                new OrderState.RevokedByUniversity(REASON));
    }

    public static Order order(OrderStatus status) {
        return states().stream()
                .filter(state -> state.status() == status)
                .map(Samples::order)
                .findFirst()
                .orElseThrow();
    }

    public static Order order(OrderState state) {
        return draft().state(state).history(history(state.status())).build();
    }

    /** Returns a builder of an order that lacks only its state and history. */
    public static Order.Builder draft() {
        return Order.builder()
                .id(ID)
                .student(STUDENT)
                .semester(SEMESTER)
                .orderedAt(NOON)
                .validUntil(END_OF_MARCH);
    }

    /** Returns a shortest history that leads to a status. */
    public static List<HistoryEntry> history(OrderStatus status) {
        var placed = HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING);
        var submitted = entry(OrderEvent.SUBMIT, Actor.UNIVERSITY, OrderStatus.PENDING, OrderStatus.IN_PROGRESS);
        var issued = entry(OrderEvent.ISSUE, Actor.MINISTRY, OrderStatus.IN_PROGRESS, OrderStatus.READY_FOR_PICKUP);
        return switch (status) {
            case PENDING -> List.of(placed);
            case IN_PROGRESS -> List.of(placed, submitted);
            case READY_FOR_PICKUP -> List.of(placed, submitted, issued);
            case COLLECTED ->
                List.of(
                        placed,
                        submitted,
                        issued,
                        entry(OrderEvent.COLLECT, Actor.MINISTRY, OrderStatus.READY_FOR_PICKUP, OrderStatus.COLLECTED));
            case FAILED ->
                List.of(
                        placed,
                        submitted,
                        entry(OrderEvent.FAIL, Actor.MINISTRY, OrderStatus.IN_PROGRESS, OrderStatus.FAILED));
            case CANCELLED_BY_USER ->
                List.of(placed, entry(OrderEvent.CANCEL, Actor.STUDENT, OrderStatus.PENDING, status));
            case REVOKED_BY_UNIVERSITY ->
                List.of(placed, entry(OrderEvent.REVOKE, Actor.UNIVERSITY, OrderStatus.PENDING, status));
        };
    }

    public static HistoryEntry entry(OrderEvent event, Actor actor, OrderStatus from, OrderStatus to) {
        return HistoryEntry.of(NOON, event, actor, Optional.of(from), to);
    }

    /** Returns a builder of a student record that lacks only the names. */
    public static StudentRecord.Builder namelessRecord() {
        return StudentRecord.builder().id(STUDENT).hasStudentStatus(true);
    }

    public static StudentRecord record() {
        return namelessRecord().givenNames("Łucja Ada").familyName("Żółć").build();
    }
}
