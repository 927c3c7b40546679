package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** One transaction on a connection: rolled back unless committed, and the connection handed back in the mode it came in. */
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
     * Each of our statements decides by what is committed when it runs, however strict the pool is for others.
     *
     * @param isolation the connection's
     */
    static Transaction begin(Connection connection, int isolation, Extent extent) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        // PostgreSQL refuses to change the isolation within a transaction.
        connection.setAutoCommit(true);
        if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        connection.setAutoCommit(extent == Extent.ONE_STATEMENT);
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
