package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections are borrowed: each goes back, and as it came. */
class ConnectionTest {

    private static final ActivationKey KEY = ActivationKey.of("2026", new byte[ActivationKey.LENGTH]);
    private static final Claim POLL = Claim.of(DueTask.POLL, Orders.NOON, Duration.ofMinutes(1), 10);

    @ParameterizedTest
    @CsvSource({
        "H2_IN_MEMORY, true, 8",
        "H2_IN_MEMORY, false, 2",
        "POSTGRESQL, true, 8",
        "POSTGRESQL, false, 8",
        "POSTGRESQL, false, 4"
    })
    void a_connection_goes_back_in_the_mode_it_came_in(TestDatabase.Kind kind, boolean autoCommit, int isolation)
            throws SQLException {
        try (var database = kind.open();
                var connection = DriverManager.getConnection(database.pool().getJdbcUrl())) {
            Order unreadable = Orders.ready(database.store(ActivationEncryption.with(KEY, new SecureRandom())), 2);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
            var store = JdbcOrderStore.on(new OneConnection(connection));

            Order placed = Orders.saved(store.create(Orders.placed(1)));
            assertThrows(IllegalArgumentException.class, () -> store.create(Orders.placed(1)));
            assertInstanceOf(SaveResult.Conflict.class, store.update(placed.withVersion(7)));
            assertEquals(placed, store.find(placed.id()).orElseThrow());
            assertThrows(UnreadableActivationException.class, () -> store.find(unreadable.id()));
            assertThrows(UnreadableActivationException.class, () -> store.claim(POLL));

            assertEquals(autoCommit, connection.getAutoCommit());
            assertEquals(isolation, connection.getTransactionIsolation());
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_connection_goes_back_whatever_breaks(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            for (int step = 0; step < 12; step++) {
                Order placed = Orders.saved(store.create(Orders.placed(step)));
                database.dataSource().breakAfter(step);
                try {
                    store.updateAll(List.of(Orders.handedOver(placed)));
                } catch (InfrastructureException e) {
                    assertTrue(e.getMessage().contains("SQLState 08006"), e.getMessage());
                }
                database.dataSource().mend();
                assertEquals(0, database.dataSource().connections());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_out_of_reach_is_told_as_such(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            database.pool().close();

            var told = assertThrows(InfrastructureException.class, store::countByStatus);

            assertTrue(told.getMessage().startsWith("connecting to the database failed"), told.getMessage());
            assertInstanceOf(SQLException.class, told.getCause());
        }
    }

    /** PostgreSQL ends our session between two statements, as on a restart. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_session_ended_by_the_server_leaves_nothing_half_written(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open();
                Connection doomed = DriverManager.getConnection(database.pool().getJdbcUrl())) {
            var store = database.store();
            var unlucky = JdbcOrderStore.on(new OneConnection(doomed));
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND pid = " + pid(doomed));

            var told = assertThrows(InfrastructureException.class, () -> unlucky.create(Orders.placed(1)));

            assertTrue(told.getMessage().contains("SQLState 57P01")
                    || told.getMessage().contains("SQLState 08"));
            assertTrue(store.find(Orders.id(1)).isEmpty());
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }
}
