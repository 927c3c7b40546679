package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes orders: the statements that both dialects share. Each method takes a constant number of statements. */
abstract class OrderWriting {

    /** The columns that never change, in the sequence that all statements and {@link #insertedValues} use. */
    static final String FIXED_NAMES = "id, student, semester, ordered_at, ministry_id";

    static final String INSERT = """
            INSERT INTO mlegitymacja_order (%s, %s, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """.formatted(FIXED_NAMES, ChangingColumns.NAMES);

    /** The column names, in the sequence that all statements and {@link #historyRows} use. */
    static final String HISTORY_NAMES = "order_id, seq, happened_at, event, actor, from_status, to_status, "
            + "reason_code, reason_polish, reason_english, operator";

    private static final String ERASE = """
            DELETE FROM mlegitymacja_order WHERE student = ? AND open_semester IS NULL AND due IS NULL
            """;

    static final String DELETE = "DELETE FROM mlegitymacja_order WHERE id = ANY(?)";

    /** The columns of a row that keeps the changes of an order. */
    static final String OUTBOX_NAMES = "order_id, confirmed, entries, since, not_before, attempts";

    final ChangingColumns columns;
    private volatile boolean keepsChanges;
    final LockLimit locks;

    OrderWriting(ChangingColumns columns, LockLimit locks) {
        this.columns = columns;
        this.locks = locks;
    }

    /** Makes {@link #insert} and {@link #replace} keep the history entries that they add. */
    void startKeepingChanges() {
        keepsChanges = true;
    }

    boolean keepsChanges() {
        return keepsChanges;
    }

    /**
     * Replaces the orders whose version equals the stored version, and returns their ids. Removes the mark of an
     * unreadable order, because the caller has read it.
     */
    abstract Set<UUID> replace(Connection connection, Collection<Order> orders) throws SQLException;

    /** Inserts an order as version 1; returns false if its id is stored already or its student has an open order. */
    abstract boolean insert(Connection connection, Order order) throws SQLException;

    /**
     * Inserts orders as version 1, each like {@link #insert}, and returns the ids of those that were inserted. Does not
     * keep their changes.
     */
    abstract Set<UUID> insertAll(Connection connection, Collection<Order> orders) throws SQLException;

    /** Returns how many statements {@link #insert}, {@link #insertAll} and {@link #replace} take. */
    abstract Extent extent();

    /** Returns the statement that locks expired orders, without its limit. */
    abstract String expired();

    /** Returns the parameters of {@link #INSERT}. */
    @Nullable
    Object[] insertedValues(Order order) {
        @Nullable
        Object[] fixed = {
            order.id().value(),
            order.student().value(),
            SemesterColumn.number(order.semester()),
            ChangingColumns.timestamp(order.orderedAt()),
            order.ministryId().orElse(null)
        };
        return Parameters.joined(fixed, columns.of(order));
    }

    int erase(Connection connection, StudentId student) throws SQLException {
        return locks.update(connection, ERASE, student.value());
    }

    /**
     * Erases expired orders; the database deletes their history with them. Skips the orders that others have locked: a
     * batch waits for nobody, so it cannot take part in a deadlock.
     */
    int eraseExpired(Connection connection, LocalDate before, int limit) throws SQLException {
        Object[] expired =
                locks.ids(connection, expired().formatted(limit), before).toArray();
        try (PreparedStatement statement =
                Parameters.prepare(connection, DELETE, connection.createArrayOf("uuid", expired))) {
            return statement.executeUpdate();
        }
    }

    static List<UUID> ids(ResultSet rows) throws SQLException {
        var ids = new ArrayList<UUID>();
        while (rows.next()) {
            ids.add(rows.getObject(1, UUID.class));
        }
        return ids;
    }

    /** Returns the rows of an order's history, without the entries before a position. */
    static List<@Nullable Object[]> historyRows(Order order, int first) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int seq = first; seq < order.history().size(); seq++) {
            HistoryEntry entry = order.history().get(seq);
            rows.add(new @Nullable Object[] {
                order.id().value(),
                seq,
                ChangingColumns.timestamp(entry.at()),
                entry.event().name(),
                entry.actor().name(),
                entry.from().map(OrderStatus::name).orElse(null),
                entry.to().name(),
                entry.reason().map(Reason::code).orElse(null),
                entry.reason().map(Reason::polish).orElse(null),
                entry.reason().map(Reason::english).orElse(null),
                entry.operator().map(OperatorId::value).orElse(null)
            });
        }
        return rows;
    }
}
