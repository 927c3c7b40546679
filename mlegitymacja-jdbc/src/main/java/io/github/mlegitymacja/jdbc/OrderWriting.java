package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.student.StudentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that write, as far as the dialects agree. Each method takes a constant number of statements. */
abstract class OrderWriting {

    static final String INSERT = """
            INSERT INTO mlegitymacja_order (id, student, semester, ordered_at, valid_until, version, %s)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(ChangingColumns.NAMES);

    /** The limit is no parameter: a plan for any limit would be a plan for reading a tenth of the table. */
    static final String NEXT = """
            SELECT id FROM mlegitymacja_order
            WHERE due = ? AND next_attempt_at <= ?
            ORDER BY due, next_attempt_at, id
            LIMIT %d FOR UPDATE SKIP LOCKED
            """;

    static final String LEASE = "UPDATE mlegitymacja_order SET next_attempt_at = ? WHERE id = ANY(?)";

    private static final String ERASE = """
            DELETE FROM mlegitymacja_order WHERE student = ? AND open_semester IS NULL AND due IS NULL
            """;

    final ChangingColumns columns;

    OrderWriting(ChangingColumns columns) {
        this.columns = columns;
    }

    /** Replaces those orders whose version is the stored one, and tells which. */
    abstract Set<UUID> replace(Connection connection, Collection<Order> orders) throws SQLException;

    /** Inserts an order of version 1, unless its id is taken or its student has an open order. */
    abstract boolean insert(Connection connection, Order order) throws SQLException;

    /** How much it is to insert or replace. */
    abstract Extent extent();

    /** What {@link #INSERT} gets. */
    @Nullable
    Object[] insertedValues(Order order) {
        Object[] fixed = {
            order.id().value(),
            order.student().value(),
            SemesterColumn.number(order.semester()),
            ChangingColumns.moment(order.orderedAt()),
            order.validUntil()
        };
        return Parameters.joined(fixed, columns.of(order));
    }

    /** Moves due work to the end of its lease, and tells what was moved, in the order of service. */
    List<UUID> lease(Connection connection, Claim claim) throws SQLException {
        List<UUID> next = next(connection, claim);
        Object[] parameters = {
            ChangingColumns.moment(claim.now().plus(claim.lease())), connection.createArrayOf("uuid", next.toArray())
        };
        try (PreparedStatement statement = Parameters.prepare(connection, LEASE, parameters)) {
            statement.executeUpdate();
        }
        return next;
    }

    private static List<UUID> next(Connection connection, Claim claim) throws SQLException {
        Object[] parameters = {claim.task().name(), ChangingColumns.moment(claim.now())};
        try (PreparedStatement statement = Parameters.prepare(connection, NEXT.formatted(claim.limit()), parameters);
                ResultSet rows = statement.executeQuery()) {
            return ids(rows);
        }
    }

    int erase(Connection connection, StudentId student) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, ERASE, student.value())) {
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

    /** The history of an order, without the entries before a position. */
    static List<@Nullable Object[]> historyRows(Order order, int first) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int seq = first; seq < order.history().size(); seq++) {
            HistoryEntry entry = order.history().get(seq);
            rows.add(new @Nullable Object[] {
                order.id().value(),
                seq,
                ChangingColumns.moment(entry.at()),
                entry.event().name(),
                entry.actor().name(),
                entry.from().map(OrderStatus::name).orElse(null),
                entry.to().name()
            });
        }
        return rows;
    }
}
