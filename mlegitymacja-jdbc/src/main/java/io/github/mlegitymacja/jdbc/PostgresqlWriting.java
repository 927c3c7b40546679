package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.order.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes any number of orders in one statement, which gets the columns as arrays. */
final class PostgresqlWriting extends OrderWriting {

    private static final List<String> CHANGE_TYPES = List.of(
            "text",
            "boolean",
            "bytea",
            "text",
            "text",
            "text",
            "text",
            "text",
            "timestamptz",
            "integer",
            "uuid",
            "bigint");
    private static final List<String> HISTORY_TYPES =
            List.of("uuid", "integer", "timestamptz", "text", "text", "text", "text");

    /** Joined on the primary key: a join on positions would be quadratic. History that is there already is left alone. */
    private static final String REPLACE =
            """
            WITH changed AS (
                SELECT * FROM unnest(%2$s) AS c (%1$s, id, version)
            ), stored AS (
                UPDATE mlegitymacja_order AS o
                SET (%1$s, version) = ROW (c.status, c.hand_over_attempted, c.activation, c.activation_key,
                    c.reason_code, c.reason_polish, c.reason_english, c.due, c.next_attempt_at, c.attempts,
                    o.version + 1)
                FROM changed AS c
                WHERE o.id = c.id AND o.version = c.version
                RETURNING o.id
            ), explained AS (
                INSERT INTO mlegitymacja_order_history
                    (order_id, seq, happened_at, event, actor, from_status, to_status)
                SELECT h.*
                FROM unnest(%3$s) AS h (order_id, seq, happened_at, event, actor, from_status, to_status)
                JOIN stored ON stored.id = h.order_id
                ON CONFLICT (order_id, seq) DO NOTHING
            )
            SELECT id FROM stored
            """.formatted(ChangingColumns.NAMES, arrays(CHANGE_TYPES), arrays(HISTORY_TYPES));

    PostgresqlWriting(ChangingColumns columns) {
        super(columns);
    }

    @Override
    String orNothing() {
        return "ON CONFLICT DO NOTHING";
    }

    @Override
    Set<UUID> replace(Connection connection, Collection<Order> orders) throws SQLException {
        List<@Nullable Object[]> changes = orders.stream()
                .map(order -> Parameters.joined(columns.of(order), order.id().value(), order.version()))
                .toList();
        List<@Nullable Object[]> history =
                orders.stream().flatMap(order -> historyRows(order, 0).stream()).toList();
        @Nullable
        Object[] parameters = Parameters.joined(
                transposed(connection, CHANGE_TYPES, changes), transposed(connection, HISTORY_TYPES, history));
        try (PreparedStatement statement = Parameters.prepare(connection, REPLACE, parameters);
                ResultSet rows = statement.executeQuery()) {
            return Set.copyOf(ids(rows));
        }
    }

    /** An array for each column. */
    private static Object[] transposed(Connection connection, List<String> types, List<@Nullable Object[]> rows)
            throws SQLException {
        Object[] arrays = new Object[types.size()];
        for (int column = 0; column < arrays.length; column++) {
            String type = types.get(column);
            @Nullable Object[] values = empty(type, rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            arrays[column] = connection.createArrayOf(type, values);
        }
        return arrays;
    }

    /** The driver takes bytes only from an array of their own type. */
    private static @Nullable Object[] empty(String type, int length) {
        return type.equals("bytea") ? new byte @Nullable [length][] : new @Nullable Object[length];
    }

    private static String arrays(List<String> types) {
        return "?::" + String.join("[], ?::", types) + "[]";
    }
}
