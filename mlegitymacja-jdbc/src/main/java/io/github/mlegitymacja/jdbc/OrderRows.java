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
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads orders from joined rows, which repeat the order for each entry of its history. */
final class OrderRows {

    private final ResultSet rows;
    private final ActivationColumns activations;

    private OrderRows(ResultSet rows, ActivationColumns activations) {
        this.rows = rows;
        this.activations = activations;
    }

    /** Reads all rows. The rows of one order must follow each other in the sequence of its history. */
    static List<Order> read(ResultSet rows, ActivationColumns activations) throws SQLException {
        var reader = new OrderRows(rows, activations);
        var orders = new ArrayList<Order>();
        boolean more = rows.next();
        while (more) {
            UUID id = rows.getObject("id", UUID.class);
            Order.Builder envelope = reader.envelope(id);
            var history = new ArrayList<HistoryEntry>();
            do {
                reader.entry(id).ifPresent(history::add);
                more = rows.next();
            } while (more && id.equals(rows.getObject("id", UUID.class)));
            orders.add(valid(id, () -> envelope.history(history).build()));
        }
        return orders;
    }

    private Order.Builder envelope(UUID id) throws SQLException {
        return valid(
                id,
                () -> Order.builder()
                        .id(new OrderId(id))
                        .student(new StudentId(rows.getString("student")))
                        .semester(SemesterColumn.semester(rows.getInt("semester")))
                        .orderedAt(instant("ordered_at"))
                        .ministryId(Optional.ofNullable(rows.getString("ministry_id")))
                        .validUntil(rows.getObject("valid_until", LocalDate.class))
                        .version(rows.getLong("version"))
                        .state(state(new OrderId(id)))
                        .due(due()));
    }

    private OrderState state(OrderId id) throws SQLException {
        return switch (OrderStatus.valueOf(rows.getString("status"))) {
            case PENDING -> new OrderState.Pending(rows.getBoolean("submission_attempted"));
            case IN_PROGRESS -> new OrderState.InProgress();
            case READY_FOR_PICKUP -> new OrderState.ReadyForPickup(activation(id));
            case COLLECTED -> new OrderState.Collected();
            case FAILED -> new OrderState.Failed(reason("reason"));
            case CANCELLED_BY_USER -> new OrderState.CancelledByUser();
            case REVOKED_BY_UNIVERSITY -> new OrderState.RevokedByUniversity(reason("reason"));
        };
    }

    private Optional<Activation> activation(OrderId id) throws SQLException {
        byte[] content = rows.getBytes("activation");
        if (content == null) {
            return Optional.empty();
        }
        var keyId = Optional.ofNullable(rows.getString("activation_key"));
        return Optional.of(activations.activation(id, content, keyId, instantIfAny("usable_until")));
    }

    private Reason reason(String columns) throws SQLException {
        return new Reason(
                rows.getString(columns + "_code"),
                rows.getString(columns + "_polish"),
                rows.getString(columns + "_english"));
    }

    private Optional<Due> due() throws SQLException {
        String task = rows.getString("due");
        return task == null
                ? Optional.empty()
                : Optional.of(Due.of(
                        DueTask.valueOf(task),
                        instant("not_before"),
                        rows.getInt("attempts"),
                        instantIfAny("last_claimed")));
    }

    private Optional<HistoryEntry> entry(UUID id) throws SQLException {
        String event = rows.getString("event");
        return event == null ? Optional.empty() : Optional.of(valid(id, () -> entry(OrderEvent.valueOf(event))));
    }

    private HistoryEntry entry(OrderEvent event) throws SQLException {
        HistoryEntry plain = HistoryEntry.of(
                instant("happened_at"),
                event,
                Actor.valueOf(rows.getString("actor")),
                Optional.ofNullable(rows.getString("from_status")).map(OrderStatus::valueOf),
                OrderStatus.valueOf(rows.getString("to_status")));
        boolean explained = rows.getString("entry_reason_code") != null;
        HistoryEntry entry = explained ? plain.because(reason("entry_reason")) : plain;
        String operator = rows.getString("operator");
        return operator == null ? entry : entry.by(new OperatorId(operator));
    }

    private Instant instant(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private Optional<Instant> instantIfAny(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Reads a part of an order; reports data that the SPI refuses, because the store did not write it like this. */
    private static <T> T valid(UUID id, Part<T> part) throws SQLException {
        try {
            return part.read();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw InfrastructureException.permanent("the stored data of order " + id + " is inconsistent", e);
        }
    }

    private interface Part<T> {
        T read() throws SQLException;
    }
}
