package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets H2 write to its file what it has committed.
 *
 * <p>By default H2 acknowledges a commit up to half a second before it writes it. The write delay belongs to the open
 * database: it is set again whenever the file is opened, and by each connection whose URL contains it. The store
 * therefore relies on no setting.
 */
final class H2Commits {

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final String WITHOUT_ADMIN = "the store's user needs the ADMIN right in H2, because H2 allows nobody"
            + " else to write commits to the file at once: run ALTER USER ... ADMIN TRUE";

    private H2Commits() {}

    /** Returns when the file contains everything that was committed before the call. */
    static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            // Waits for writes that H2's own threads have begun.
            statement.execute("SET WRITE_DELAY 0");
        } catch (SQLException e) {
            if (e.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                throw InfrastructureException.permanent(WITHOUT_ADMIN, WithheldSqlException.of(e));
            }
            throw e;
        }
    }
}
