package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that only reads is refused when the store is opened, and reported when it is demoted later. */
@Timeout(120)
class StandbyTest {

    @Test
    void a_standby_is_refused_until_it_is_promoted_and_a_demoted_server_is_reported() throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "standby-");
        try (var primary = server(folder)) {
            OrderSchema.on(primary.getPostgresDatabase()).createIfMissing();
        }
        Files.createFile(folder.resolve("standby.signal"));
        try (var standby = server(folder)) {
            DataSource database = standby.getPostgresDatabase();

            assertRefused(database, "is a standby", "targetServerType=primary");
            execute(database, "SELECT pg_promote()");
            var store = JdbcOrderStore.on(database);
            store.create(SampleOrders.placed(1));

            demote(database);
            assertRefused(database, "accepts no changes", "default_transaction_read_only");
            var failure = assertThrows(InfrastructureException.class, () -> store.create(SampleOrders.placed(2)));
            assertMessageContains("SQLState 25006: the server is read-only", failure);
            assertTrue(failure.isRetryable());
            assertTrue(store.find(SampleOrders.id(1)).isPresent(), "reading needs no primary");
        }
    }

    private static void assertRefused(DataSource database, String... parts) {
        var refusal = assertThrows(UnusableDatabaseException.class, () -> JdbcOrderStore.on(database));
        for (String part : parts) {
            assertMessageContains(part, refusal);
        }
        assertTrue(refusal.isRetryable(), "a promotion can end it");
    }

    private static void demote(DataSource database) throws SQLException {
        execute(database, "ALTER SYSTEM SET default_transaction_read_only = on");
        execute(database, "SELECT pg_reload_conf()");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            while (!isReadOnly(statement)) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static boolean isReadOnly(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SHOW default_transaction_read_only")) {
            return rows.next() && rows.getString(1).equals("on");
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedPostgres server(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setConnectConfig("connectTimeout", "20")
                .start();
    }
}
