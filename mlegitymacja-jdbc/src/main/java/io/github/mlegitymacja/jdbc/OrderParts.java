package io.github.mlegitymacja.jdbc;

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
import io.github.mlegitymacja.spi.text.PlainText;
import java.time.Instant;
import java.util.Optional;

/** Converts the current row to the parts of an order. */
final class OrderParts {

    private final Row row;
    private final ActivationColumns activations;

    OrderParts(Row row, ActivationColumns activations) {
        this.row = row;
        this.activations = activations;
    }

    /** Returns when a claim first could not read the order. */
    Optional<Instant> markedSince() {
        try {
            return row.instantIfAny("unreadable_since");
        } catch (UnreadableDataException e) {
            return Optional.empty();
        }
    }

    /** Returns the order without its history. */
    Order.Builder envelope(OrderId id) throws UnreadableDataException {
        return Order.builder()
                .id(id)
                .student(student())
                .semester(semester())
                .orderedAt(row.instant("ordered_at"))
                .ministryId(ministryId())
                .validUntil(row.date("valid_until"))
                .version(version())
                .state(state(id))
                .due(due());
    }

    private StudentId student() throws UnreadableDataException {
        String value = row.text("student");
        return Row.converted(() -> new StudentId(value), "student is not valid");
    }

    private Semester semester() throws UnreadableDataException {
        int number = row.number("semester");
        return Row.converted(() -> SemesterColumn.semester(number), "semester is not valid");
    }

    private Optional<String> ministryId() throws UnreadableDataException {
        Optional<String> key = row.textIfAny("ministry_id");
        return Row.converted(
                () -> key.map(value -> PlainText.require(value, "ministryId", Order.MAX_MINISTRY_ID_LENGTH)),
                "ministry_id is not valid");
    }

    private long version() throws UnreadableDataException {
        long version = row.bigNumber("version");
        if (version < 1) {
            throw new UnreadableDataException("version is not valid");
        }
        return version;
    }

    private OrderState state(OrderId id) throws UnreadableDataException {
        return switch (row.constant("status", OrderStatus.class)) {
            case PENDING -> new OrderState.Pending(row.flag("submission_attempted"));
            case IN_PROGRESS -> new OrderState.InProgress();
            case READY_FOR_PICKUP -> new OrderState.ReadyForPickup(activation(id));
            case COLLECTED -> new OrderState.Collected();
            case FAILED -> new OrderState.Failed(reason("reason"));
            case CANCELLED_BY_USER -> new OrderState.CancelledByUser();
            case REVOKED_BY_UNIVERSITY -> new OrderState.RevokedByUniversity(reason("reason"));
        };
    }

    private Optional<Activation> activation(OrderId id) throws UnreadableDataException {
        Optional<byte[]> content = row.bytesIfAny("activation");
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(activations.activation(
                        id, content.get(), row.textIfAny("activation_key"), row.instantIfAny("usable_until")));
    }

    private Optional<Due> due() throws UnreadableDataException {
        Optional<DueTask> task = row.constantIfAny("due", DueTask.class);
        if (task.isEmpty()) {
            return Optional.empty();
        }
        Instant notBefore = row.instant("not_before");
        int attempts = row.number("attempts");
        Optional<Instant> lastClaimed = row.instantIfAny("last_claimed");
        Optional<Reason> stuckBecause = reasonIfAny("stuck");
        return Optional.of(Row.converted(
                () -> Due.of(task.get(), notBefore, attempts, lastClaimed).stuckBecause(stuckBecause),
                "attempts is not valid"));
    }

    /** Returns the length of the history as the outbox knows it; 0 if it keeps no change of the order. */
    int keptEntries() throws UnreadableDataException {
        return row.number("kept_entries");
    }

    /** Returns the entry of the history; empty if the order has no history. */
    Optional<HistoryEntry> entry(int position) throws UnreadableDataException {
        if (row.isMissing("seq")) {
            return Optional.empty();
        } else if (row.number("seq") != position) {
            throw new UnreadableDataException("history has no entry " + position);
        }
        try {
            return Optional.of(entry());
        } catch (UnreadableDataException e) {
            throw new UnreadableDataException("history entry " + position + ": " + e.reason());
        }
    }

    private HistoryEntry entry() throws UnreadableDataException {
        Instant at = row.instant("happened_at");
        OrderEvent event = row.constant("event", OrderEvent.class);
        Actor actor = row.constant("actor", Actor.class);
        Optional<OrderStatus> from = row.constantIfAny("from_status", OrderStatus.class);
        OrderStatus to = row.constant("to_status", OrderStatus.class);
        Optional<Reason> reason = reasonIfAny("entry_reason");
        Optional<String> operator = row.textIfAny("operator");
        HistoryEntry plain = Row.converted(
                () -> HistoryEntry.of(at, event, actor, from, to), "event and from_status do not fit together");
        HistoryEntry entry = reason.map(plain::because).orElse(plain);
        return Row.converted(() -> operator.map(OperatorId::new).map(entry::by).orElse(entry), "operator is not valid");
    }

    private Optional<Reason> reasonIfAny(String columns) throws UnreadableDataException {
        return row.isMissing(columns + "_code") ? Optional.empty() : Optional.of(reason(columns));
    }

    private Reason reason(String columns) throws UnreadableDataException {
        String code = row.text(columns + "_code");
        String polish = row.text(columns + "_polish");
        String english = row.text(columns + "_english");
        return Row.converted(() -> new Reason(code, polish, english), columns + " is not valid");
    }
}
