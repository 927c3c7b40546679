package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Refuses the versions of H2 that lose commits.
 *
 * <p>When 2.5.250 and 2.5.252 reuse space in the middle of a file, the file's header leads to the part before the
 * newest one. After a kill, all that follows is not found. Databases in memory are not affected.
 */
final class H2Version {

    private static final List<String> LOSE_COMMITS = List.of("2.5.250", "2.5.252");
    private static final String IS_IN_A_FILE = "SELECT 1 WHERE DATABASE_PATH() IS NOT NULL";

    private H2Version() {}

    /** Returns true, or throws if the version loses commits. */
    static boolean check(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        if (LOSE_COMMITS.stream().anyMatch(version::startsWith) && isInAFile(connection)) {
            throw InfrastructureException.permanent(
                    "H2 " + version + " loses what it has stored in a file when the process is killed: use 2.4.240",
                    null);
        }
        return true;
    }

    private static boolean isInAFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IS_IN_A_FILE)) {
            return rows.next();
        }
    }
}
