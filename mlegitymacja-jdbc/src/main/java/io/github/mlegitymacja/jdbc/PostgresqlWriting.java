package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes any number of orders with one statement, which takes an array for each column. */
final class PostgresqlWriting extends OrderWriting {

    private static final List<String> CHANGING_TYPES = List.of(
            "date",
            "text",
            "boolean",
            "bytea",
            "text",
            "timestamptz",
            "text",
            "text",
            "text",
            "text",
            "timestamptz",
            "integer",
            "timestamptz",
            "text",
            "text",
            "text");
    private static final List<String> REPLACE_TYPES = joined(CHANGING_TYPES, List.of("uuid", "bigint"));
    private static final List<String> IMPORT_TYPES =
            joined(List.of("uuid", "text", "integer", "timestamptz", "text"), CHANGING_TYPES);
    private static final List<String> HISTORY_TYPES =
            List.of("uuid", "integer", "timestamptz", "text", "text", "text", "text", "text", "text", "text", "text");

    /** Inserts the history entries that are not stored yet. */
    private static final String ADD_HISTORY = """
            added AS (
                INSERT INTO mlegitymacja_order_history (%1$s)
                SELECT h.*
                FROM unnest(%2$s) AS h (%1$s)
                JOIN stored ON stored.id = h.order_id
                ON CONFLICT (order_id, seq) DO NOTHING
                RETURNING order_id, seq, happened_at
            )
            """.formatted(HISTORY_NAMES, arrays(HISTORY_TYPES));

    /**
     * Keeps the entries that were added. An update of the row, also of one that a confirmation is about to delete, locks
     * it: so the confirmation learns of these entries.
     */
    private static final String KEEP = """
            , kept AS (
                INSERT INTO mlegitymacja_outbox (%s)
                SELECT order_id, min(seq), max(seq) + 1,
                    (array_agg(happened_at ORDER BY seq))[1], (array_agg(happened_at ORDER BY seq))[1], 0
                FROM added GROUP BY order_id ORDER BY order_id
                ON CONFLICT (order_id) DO UPDATE SET entries = EXCLUDED.entries
            )
            """.formatted(OUTBOX_NAMES);

    private static final String STORED = "SELECT id FROM stored";

    private static final String CREATE = "WITH stored AS (" + INSERT + "ON CONFLICT DO NOTHING RETURNING id), ";

    /** Without a join: PostgreSQL can reuse the plan of this statement, but plans {@link #REPLACE} on each call. */
    private static final String REPLACE_ONE = """
            WITH stored AS (
                UPDATE mlegitymacja_order
                SET (%s, unreadable_since) = ROW (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL),
                    version = version + 1
                WHERE id = ? AND version = ?
                RETURNING id
            ),
            """.formatted(ChangingColumns.NAMES);

    /** Joined on the primary key, because a join on positions would take quadratic time. */
    private static final String REPLACE = """
            WITH changed AS (
                SELECT * FROM unnest(%2$s) AS c (%1$s, id, version)
            ), stored AS (
                UPDATE mlegitymacja_order AS o
                SET (%1$s, unreadable_since, version) = ROW (c.valid_until, c.status, c.submission_attempted,
                    c.activation, c.activation_key, c.usable_until, c.reason_code, c.reason_polish, c.reason_english,
                    c.due, c.not_before, c.attempts, c.last_claimed, c.stuck_code, c.stuck_polish, c.stuck_english,
                    NULL, o.version + 1)
                FROM changed AS c
                WHERE o.id = c.id AND o.version = c.version
                RETURNING o.id
            ),
            """.formatted(ChangingColumns.NAMES, arrays(REPLACE_TYPES));

    private static final String IMPORT =
            """
            WITH stored AS (
                INSERT INTO mlegitymacja_order (%1$s, %2$s, version)
                SELECT i.*, 1 FROM unnest(%3$s) AS i
                ON CONFLICT DO NOTHING
                RETURNING id
            ),
            """.formatted(FIXED_NAMES, ChangingColumns.NAMES, arrays(IMPORT_TYPES)) + ADD_HISTORY + STORED;

    /** Sorted like the index: otherwise PostgreSQL could read the whole table, and with it what earlier batches left. */
    static final String EXPIRED = """
            SELECT id FROM mlegitymacja_order
            WHERE due IS NULL AND valid_until < ?
            ORDER BY valid_until
            LIMIT %d FOR UPDATE SKIP LOCKED
            """;

    PostgresqlWriting(ChangingColumns columns, WaitLimits limits) {
        super(columns, LockLimit.onPostgresql(limits.lock()));
    }

    @Override
    Extent extent() {
        return Extent.ONE_STATEMENT;
    }

    @Override
    String expired() {
        return EXPIRED;
    }

    @Override
    boolean insert(Connection connection, Order order) throws SQLException {
        var history = transposed(connection, HISTORY_TYPES, historyRows(order, 0));
        return !change(connection, keeping(CREATE), Parameters.joined(insertedValues(order), history))
                .isEmpty();
    }

    @Override
    Set<UUID> replace(Connection connection, Collection<Order> orders) throws SQLException {
        List<@Nullable Object[]> changes = orders.stream()
                .map(order -> Parameters.joined(columns.of(order), order.id().value(), order.version()))
                .toList();
        var history = histories(connection, orders);
        return changes.size() == 1
                ? change(connection, keeping(REPLACE_ONE), Parameters.joined(changes.get(0), history))
                : change(
                        connection,
                        keeping(REPLACE),
                        Parameters.joined(transposed(connection, REPLACE_TYPES, changes), history));
    }

    private String keeping(String storing) {
        return storing + ADD_HISTORY + (keepsChanges() ? KEEP : "") + STORED;
    }

    @Override
    Set<UUID> insertAll(Connection connection, Collection<Order> orders) throws SQLException {
        List<@Nullable Object[]> rows =
                orders.stream().map(this::insertedValues).toList();
        var inserted = transposed(connection, IMPORT_TYPES, rows);
        return change(connection, IMPORT, Parameters.joined(inserted, histories(connection, orders)));
    }

    private static Object[] histories(Connection connection, Collection<Order> orders) throws SQLException {
        List<@Nullable Object[]> entries =
                orders.stream().flatMap(order -> historyRows(order, 0).stream()).toList();
        return transposed(connection, HISTORY_TYPES, entries);
    }

    private Set<UUID> change(Connection connection, String sql, @Nullable Object[] parameters) throws SQLException {
        return Set.copyOf(locks.ids(connection, sql, parameters));
    }

    /** Converts rows to one array for each column. */
    private static Object[] transposed(Connection connection, List<String> types, List<@Nullable Object[]> rows)
            throws SQLException {
        Object[] arrays = new Object[types.size()];
        for (int column = 0; column < arrays.length; column++) {
            arrays[column] = connection.createArrayOf(types.get(column), values(types.get(column), rows, column));
        }
        return arrays;
    }

    /** Returns no values if all are NULL, which most columns are, because unnest fills up shorter arrays with NULL. */
    private static @Nullable Object[] values(String type, List<@Nullable Object[]> rows, int column) {
        boolean isNull = rows.stream().allMatch(row -> row[column] == null);
        @Nullable Object[] values = empty(type, isNull ? 0 : rows.size());
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row)[column];
        }
        return values;
    }

    /** Creates an empty array. The driver accepts binary values only in an array of type {@code byte[][]}. */
    private static @Nullable Object[] empty(String type, int length) {
        return type.equals("bytea") ? new byte @Nullable [length][] : new @Nullable Object[length];
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }

    private static String arrays(List<String> types) {
        return "?::" + String.join("[], ?::", types) + "[]";
    }
}
