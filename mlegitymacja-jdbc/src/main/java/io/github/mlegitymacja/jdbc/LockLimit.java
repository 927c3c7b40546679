package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs writing statements so that they wait only for a limited time for what another transaction has locked. */
final class LockLimit {

    /** For a database that limits the wait by itself. */
    static final LockLimit OF_THE_DATABASE = new LockLimit("");

    private final String setting;

    private LockLimit(String setting) {
        this.setting = setting;
    }

    /**
     * Sets the limit until the end of the transaction, unless the application has set one. The driver sends the setting
     * together with the statement, in one round trip; it also limits the wait for tables, which are locked before a
     * statement runs.
     *
     * <p>Not a query timeout: that would also end statements that are only slow, and PostgreSQL reports a commit as
     * successful if it is cancelled while it waits for a synchronous standby.
     */
    static LockLimit onPostgresql(Duration limit) {
        return new LockLimit(
                "SELECT set_config('lock_timeout', '%d', TRUE) WHERE current_setting('lock_timeout') = '0'; "
                        .formatted(limit.toMillis()));
    }

    /** Runs a statement that returns ids. */
    List<UUID> ids(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = run(connection, sql, parameters);
                ResultSet rows = statement.getResultSet()) {
            return OrderWriting.ids(rows);
        }
    }

    /** Runs a statement and returns how many rows it has changed. */
    int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = run(connection, sql, parameters)) {
            return statement.getUpdateCount();
        }
    }

    /** Runs a statement and returns it at its own result, which follows that of the setting. */
    PreparedStatement run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = Parameters.prepare(connection, setting + sql, parameters);
        try {
            statement.execute();
            if (!setting.isEmpty()) {
                statement.getMoreResults();
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
