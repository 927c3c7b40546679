package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A transaction on a connection. Closing it rolls back unless it was committed, and restores the connection's settings.
 */
final class Transaction implements AutoCloseable {

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private boolean committed;

    private Transaction(Connection connection, boolean autoCommit, int isolation) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.isolation = isolation;
    }

    /**
     * Begins a transaction with isolation READ COMMITTED, even if the pool has another isolation level: each statement
     * has to see everything that was committed before it runs.
     *
     * @param isolation the connection's isolation level, restored on closing
     */
    static Transaction begin(Connection connection, int isolation, Extent extent) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        // PostgreSQL does not allow changing the isolation level within a transaction.
        connection.setAutoCommit(true);
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(extent != Extent.SEVERAL_STATEMENTS);
        return new Transaction(connection, autoCommit, isolation);
    }

    void commit() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        if (!committed && !connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(isolation);
        }
        connection.setAutoCommit(autoCommit);
    }
}
