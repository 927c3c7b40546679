package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes orders as JDBC batches: H2 runs in the same process, where a statement costs no round trip. */
final class H2Writing extends OrderWriting {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String UPDATE = """
            UPDATE mlegitymacja_order
            SET (%s) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), version = version + 1
            WHERE id = ? AND version = ?
            """.formatted(ChangingColumns.NAMES);

    private static final String INSERT_HISTORY = """
            INSERT INTO mlegitymacja_order_history (%s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(HISTORY_NAMES);

    private static final String HISTORY_LENGTHS =
            "SELECT order_id, count(*) FROM mlegitymacja_order_history WHERE order_id = ANY(?) GROUP BY order_id";

    /** Not sorted: for FOR UPDATE, H2 would read and sort all expired orders before it applies the limit. */
    static final String EXPIRED = """
            SELECT id FROM mlegitymacja_order
            WHERE due IS NULL AND valid_until < ?
            LIMIT %d FOR UPDATE SKIP LOCKED
            """;

    H2Writing(ChangingColumns columns) {
        super(columns, LockLimit.OF_THE_DATABASE);
    }

    @Override
    Extent extent() {
        return Extent.SEVERAL_STATEMENTS;
    }

    @Override
    String expired() {
        return EXPIRED;
    }

    @Override
    boolean insert(Connection connection, Order order) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, INSERT, insertedValues(order))) {
            statement.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        insertHistory(connection, historyRows(order, 0));
        return true;
    }

    @Override
    Set<UUID> insertAll(Connection connection, Collection<Order> orders) throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        for (Order order : orders) {
            if (insert(connection, order)) {
                ids.add(order.id().value());
            }
        }
        return ids;
    }

    @Override
    Set<UUID> replace(Connection connection, Collection<Order> orders) throws SQLException {
        List<Order> stored = update(connection, List.copyOf(orders));
        var ids = new LinkedHashSet<UUID>();
        stored.forEach(order -> ids.add(order.id().value()));
        Map<UUID, Integer> lengths = historyLengths(connection, ids);
        var added = new ArrayList<@Nullable Object[]>();
        stored.forEach(order ->
                added.addAll(historyRows(order, lengths.getOrDefault(order.id().value(), 0))));
        insertHistory(connection, added);
        return ids;
    }

    private List<Order> update(Connection connection, List<Order> orders) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (Order order : orders) {
                Parameters.set(
                        statement,
                        Parameters.joined(columns.of(order), order.id().value(), order.version()));
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            var stored = new ArrayList<Order>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 1) {
                    stored.add(orders.get(i));
                }
            }
            return stored;
        }
    }

    private static void insertHistory(Connection connection, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_HISTORY)) {
            for (@Nullable Object[] row : rows) {
                Parameters.set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<UUID, Integer> historyLengths(Connection connection, Set<UUID> ids) throws SQLException {
        var lengths = new HashMap<UUID, Integer>();
        try (PreparedStatement statement = Parameters.prepare(
                        connection, HISTORY_LENGTHS, connection.createArrayOf("uuid", ids.toArray()));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lengths.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return lengths;
    }
}
