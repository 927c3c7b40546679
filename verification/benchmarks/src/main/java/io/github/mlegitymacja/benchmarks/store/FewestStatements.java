package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.Order;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The ceiling: two statements for each step of a batch, which get nothing but the ids, because all else happens to be the
 * same for all orders. A real store cannot be written like this.
 */
final class FewestStatements {

    private static final String UPDATE = """
            UPDATE mlegitymacja_order
            SET status = ?, submission_attempted = ?, activation = ?, usable_until = ?, due = ?, not_before = ?,
                attempts = ?, last_claimed = ?, version = version + 1
            WHERE version = ? AND id = ANY (?)
            """;
    private static final String EXPLAIN = """
            INSERT INTO mlegitymacja_order_history (order_id, seq, happened_at, event, actor, from_status, to_status)
            SELECT id, %d, timestamp with time zone '2026-10-01 10:00:00.123456Z', '%s', '%s', '%s', '%s'
            FROM unnest(CAST(? AS uuid ARRAY)) AS c (id)
            """;

    private final DataSource dataSource;

    FewestStatements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void takeToTheEnd(List<Order> orders) throws SQLException {
        UUID[] ids = orders.stream().map(order -> order.id().value()).toArray(UUID[]::new);
        for (Step step : Step.values()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                Array array = connection.createArrayOf("uuid", ids);
                Trial.require(update(connection, step, array) == ids.length, "an order was not updated");
                if (step.transition().isPresent()) {
                    explain(connection, step, step.transition().get(), array);
                }
                connection.commit();
            }
        }
    }

    private static int update(Connection connection, Step step, Array ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setString(1, step.after().name());
            update.setObject(2, step.attempted());
            update.setBytes(3, step.activation());
            update.setObject(4, step.usableUntil());
            update.setString(5, step.due() == null ? null : step.due().name());
            update.setObject(6, step.nextAttempt());
            update.setObject(7, step.attempts());
            update.setObject(8, step.lastClaimed());
            update.setInt(9, step.version());
            update.setArray(10, ids);
            return update.executeUpdate();
        }
    }

    private static void explain(Connection connection, Step step, Transition row, Array ids) throws SQLException {
        String sql = EXPLAIN.formatted(step.position(), row.event(), Step.actor(row), step.before(), step.after());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, ids);
            insert.executeUpdate();
        }
    }
}
