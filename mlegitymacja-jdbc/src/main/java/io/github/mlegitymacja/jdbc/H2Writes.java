package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs writing transactions on H2, so that its file always contains all that they have committed, and nothing else.
 *
 * <p>By default H2 writes a commit to the file up to half a second later. The write delay belongs to the open database:
 * it is set again whenever the file is opened, and by each connection whose URL contains it. So no setting lasts.
 *
 * <p>While one transaction commits, H2 writes the changes that others have made so far. If the process is killed then,
 * a part of such a change can remain. So there is one transaction at a time.
 */
final class H2Writes {

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final String WITHOUT_ADMIN = "the store's user needs the ADMIN right in H2, because H2 allows nobody"
            + " else to write commits to the file at once: run ALTER USER ... ADMIN TRUE";

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private H2Writes() {}

    /** A transaction from its beginning to its end. */
    @FunctionalInterface
    interface WholeTransaction<T> {
        T run() throws SQLException;
    }

    /** Runs a transaction on a connection. When this returns, the file contains what was committed. */
    static <T> T run(Connection connection, WholeTransaction<T> transaction) throws SQLException {
        ONE_AT_A_TIME.lock();
        try {
            // Also ends H2's own thread, which could write in the middle of the transaction.
            execute(connection, "SET WRITE_DELAY 0");
            T result = transaction.run();
            // Another connection may have set a delay meanwhile.
            execute(connection, "CHECKPOINT");
            return result;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                throw InfrastructureException.permanent(WITHOUT_ADMIN, WithheldSqlException.of(e));
            }
            throw e;
        }
    }
}
