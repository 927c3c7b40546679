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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes orders as JDBC batches: H2 runs in the same process, where a statement costs no round trip. */
final class H2Writing extends OrderWriting {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String UPDATE = """
            UPDATE mlegitymacja_order
            SET (%s, unreadable_since) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL), version = version + 1
            WHERE id = ? AND version = ?
            """.formatted(ChangingColumns.NAMES);

    private static final String INSERT_HISTORY = """
            INSERT INTO mlegitymacja_order_history (%s)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """.formatted(HISTORY_NAMES);

    private static final String KEEP_MORE = "UPDATE mlegitymacja_outbox SET entries = ? WHERE order_id = ?";

    private static final String KEEP =
            "INSERT INTO mlegitymacja_outbox (%s) VALUES (?, ?, ?, ?, ?, 0)".formatted(OUTBOX_NAMES);

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
        boolean inserted = insertWithHistory(connection, order);
        if (inserted) {
            keep(connection, List.of(order), Map.of());
        }
        return inserted;
    }

    private boolean insertWithHistory(Connection connection, Order order) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, INSERT, insertedValues(order))) {
            statement.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        Parameters.executeAll(connection, INSERT_HISTORY, historyRows(order, 0));
        return true;
    }

    @Override
    Set<UUID> insertAll(Connection connection, Collection<Order> orders) throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        for (Order order : orders) {
            if (insertWithHistory(connection, order)) {
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
        stored.forEach(order -> added.addAll(historyRows(order, length(lengths, order))));
        Parameters.executeAll(connection, INSERT_HISTORY, added);
        keep(connection, stored, lengths);
        return ids;
    }

    private List<Order> update(Connection connection, List<Order> orders) throws SQLException {
        List<@Nullable Object[]> changes = orders.stream()
                .map(order -> Parameters.joined(columns.of(order), order.id().value(), order.version()))
                .toList();
        return changed(orders, Parameters.executeAll(connection, UPDATE, changes), 1);
    }

    /** Keeps the entries that were added to histories of the given lengths. */
    private void keep(Connection connection, List<Order> orders, Map<UUID, Integer> lengths) throws SQLException {
        if (keepsChanges()) {
            List<Order> longer = orders.stream()
                    .filter(order -> order.history().size() > length(lengths, order))
                    .toList();
            List<@Nullable Object[]> more = longer.stream()
                    .map(order -> new @Nullable Object[] {
                        order.history().size(), order.id().value()
                    })
                    .toList();
            List<Order> first = changed(longer, Parameters.executeAll(connection, KEEP_MORE, more), 0);
            List<@Nullable Object[]> rows = first.stream()
                    .map(order -> kept(order, length(lengths, order)))
                    .toList();
            Parameters.executeAll(connection, KEEP, rows);
        }
    }

    private static @Nullable Object[] kept(Order order, int confirmed) {
        Object since = ChangingColumns.timestamp(order.history().get(confirmed).at());
        return new @Nullable Object[] {
            order.id().value(), confirmed, order.history().size(), since, since
        };
    }

    /** Returns the orders for which a batch has changed as many rows as given. */
    private static List<Order> changed(List<Order> orders, int[] counts, int count) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] == count)
                .mapToObj(orders::get)
                .toList();
    }

    private static int length(Map<UUID, Integer> lengths, Order order) {
        return lengths.getOrDefault(order.id().value(), 0);
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
