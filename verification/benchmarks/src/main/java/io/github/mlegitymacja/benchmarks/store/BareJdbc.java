package io.github.mlegitymacja.benchmarks.store;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Written by hand for these four steps: compare-and-set updates and history in JDBC batches, a transaction a step. */
final class BareJdbc {

    private static final String INSERT = """
            INSERT INTO mlegitymacja_order (id, student, semester, ordered_at, valid_until, version, status,
                                            submission_attempted, due, not_before, attempts)
            VALUES (?, ?, 20261, ?, ?, 1, 'PENDING', FALSE, 'SUBMIT', ?, 0)
            """;
    private static final String UPDATE = """
            UPDATE mlegitymacja_order
            SET status = ?, submission_attempted = ?, activation = ?, usable_until = ?, due = ?, not_before = ?,
                attempts = ?, last_claimed = ?, version = version + 1
            WHERE id = ? AND version = ?
            """;
    private static final String INSERT_HISTORY = """
            INSERT INTO mlegitymacja_order_history (order_id, seq, happened_at, event, actor, from_status, to_status)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    BareJdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores new orders in one transaction. */
    void place(List<Order> orders) throws SQLException {
        inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Order order : orders) {
                    add(insert, order.id().value(), order.student().value(), Step.NOW, order.validUntil(), Step.NOW);
                }
                insert.executeBatch();
            }
            explain(connection, orders, Transition.PLACE, null, OrderStatus.PENDING, 0);
        });
    }

    void takeToTheEnd(List<Order> orders) throws SQLException {
        for (Step step : Step.values()) {
            inTransaction(connection -> {
                update(connection, orders, step);
                if (step.transition().isPresent()) {
                    explain(
                            connection,
                            orders,
                            step.transition().get(),
                            step.before().name(),
                            step.after(),
                            step.position());
                }
            });
        }
    }

    private static void update(Connection connection, List<Order> orders, Step step) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Order order : orders) {
                add(
                        update,
                        step.after().name(),
                        step.attempted(),
                        step.activation(),
                        step.usableUntil(),
                        step.due() == null ? null : step.due().name(),
                        step.nextAttempt(),
                        step.attempts(),
                        step.lastClaimed(),
                        order.id().value(),
                        step.version());
            }
            int[] counts = update.executeBatch();
            Trial.require(Arrays.stream(counts).allMatch(count -> count == 1), "an order was not updated");
        }
    }

    private static void explain(
            Connection connection,
            List<Order> orders,
            Transition transition,
            String before,
            OrderStatus after,
            int position)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_HISTORY)) {
            for (Order order : orders) {
                add(
                        insert,
                        order.id().value(),
                        position,
                        Step.NOW,
                        transition.event().name(),
                        Step.actor(transition).name(),
                        before,
                        after.name());
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.addBatch();
    }

    interface Work {
        void in(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        }
    }
}
