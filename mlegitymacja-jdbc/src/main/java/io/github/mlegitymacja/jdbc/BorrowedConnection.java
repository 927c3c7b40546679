package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection that the store uses for one transaction, and returns on closing. Meanwhile the connection does not wait
 * for ever on a network that swallows packets.
 */
final class BorrowedConnection implements AutoCloseable {

    private final Connection connection;
    private final boolean limited;

    private BorrowedConnection(Connection connection, boolean limited) {
        this.connection = connection;
        this.limited = limited;
    }

    /** Limits the wait for an answer, unless the application has set a limit. Closes the connection if that fails. */
    static BorrowedConnection of(Connection connection, Duration networkTimeout) throws SQLException {
        try {
            boolean limited = connection.getNetworkTimeout() == 0;
            if (limited) {
                connection.setNetworkTimeout(Runnable::run, (int) networkTimeout.toMillis());
            }
            return new BorrowedConnection(connection, limited);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Closes the connection to the database, so that a pool replaces it. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (limited) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        }
    }
}
