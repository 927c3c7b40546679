package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The build runs the tests of the store with several versions of H2. */
class H2VersionTest {

    @Test
    void the_tests_run_with_the_version_that_the_build_names() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            String version = connection.getMetaData().getDatabaseProductVersion();

            assertTrue(version.startsWith(System.getProperty("h2.expected") + " "), version);
        }
    }
}
