package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.testsupport.Samples;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The store returns every connection that it borrows, in its original state. */
class ConnectionTest {

    private static final ActivationKey KEY = ActivationKey.of("2026", new byte[ActivationKey.LENGTH]);
    private static final Claim POLL =
            Claim.of(DueTask.POLL, Samples.FIRST_OF_OCTOBER.plusSeconds(60), Duration.ofMinutes(1), 10);

    @ParameterizedTest
    @CsvSource({
        "H2_IN_MEMORY, true, 8",
        "H2_IN_MEMORY, false, 2",
        "POSTGRESQL, true, 8",
        "POSTGRESQL, false, 8",
        "POSTGRESQL, false, 4"
    })
    void a_connection_is_returned_with_its_auto_commit_mode_and_isolation_level(
            TestDatabase.Kind kind, boolean autoCommit, int isolation) throws SQLException {
        try (var database = kind.open();
                var connection = DriverManager.getConnection(database.pool().getJdbcUrl())) {
            var storeWithKey = database.store(ActivationEncryption.with(KEY, new SecureRandom()));
            Order unreadable = SampleOrders.ready(storeWithKey, 2);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
            var store = JdbcOrderStore.on(new OneConnection(connection));

            Order placed = SampleOrders.saved(store.create(SampleOrders.placed(1)));
            assertThrows(IllegalArgumentException.class, () -> store.create(SampleOrders.placed(1)));
            assertInstanceOf(SaveResult.Conflict.class, store.update(placed.withVersion(7)));
            assertEquals(placed, store.find(placed.id()).orElseThrow());
            assertThrows(UnreadableOrderException.class, () -> store.find(unreadable.id()));
            assertEquals(1, store.claim(POLL).unreadable().size());

            assertEquals(autoCommit, connection.getAutoCommit());
            assertEquals(isolation, connection.getTransactionIsolation());
        }
    }

    /** All or nothing: the caller can then store the orders one by one. */
    @ParameterizedTest
    @EnumSource
    void a_batch_that_the_database_refuses_changes_nothing_and_leaves_the_connection_usable(TestDatabase.Kind kind)
            throws SQLException {
        try (var database = kind.open();
                var connection = database.pool().getConnection()) {
            database.store();
            var store = JdbcOrderStore.on(new OneConnection(connection));
            store.startKeepingChanges();
            List<Order> submitted = IntStream.range(0, 300)
                    .mapToObj(number -> SampleOrders.saved(store.create(SampleOrders.placed(number))))
                    .map(SampleOrders::submitted)
                    .toList();
            database.execute("ALTER TABLE mlegitymacja_order ADD CONSTRAINT refused"
                    + " CHECK (student <> 'usos-7' OR status = 'PENDING')");

            var failure = assertThrows(InfrastructureException.class, () -> store.updateAll(submitted));

            assertMessageContains("SQLState 23", failure);
            assertEquals(300L, store.countByStatus().get(OrderStatus.PENDING));
            assertEquals("1", database.query("SELECT max(entries) FROM mlegitymacja_outbox"));
            long stored =
                    submitted.stream().filter(order -> isStored(store, order)).count();
            assertEquals(299, stored);
            assertEquals(
                    "299",
                    database.query("SELECT count(*) FROM mlegitymacja_outbox WHERE confirmed = 0 AND entries = 2"));
        }
    }

    private static boolean isStored(JdbcOrderStore store, Order order) {
        try {
            return store.update(order) instanceof SaveResult.Saved;
        } catch (InfrastructureException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_connection_is_returned_after_any_failure(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            for (int step = 0; step < 12; step++) {
                Order placed = SampleOrders.saved(store.create(SampleOrders.placed(step)));
                database.dataSource().breakAfter(step);
                try {
                    store.updateAll(List.of(SampleOrders.submitted(placed)));
                } catch (InfrastructureException e) {
                    assertMessageContains("SQLState 08006", e);
                }
                database.dataSource().repair();
                assertEquals(0, database.dataSource().connections());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unreachable_database_is_reported(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            database.pool().close();

            var failure = assertThrows(InfrastructureException.class, store::countByStatus);

            assertMessageContains("connecting to the database failed", failure);
            assertInstanceOf(SQLException.class, failure.getCause());
        }
    }

    /** PostgreSQL ends the session between two statements, as in a restart. */
    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_session_that_the_server_ends_leaves_nothing_partly_written(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open();
                Connection doomed = DriverManager.getConnection(database.pool().getJdbcUrl())) {
            var store = database.store();
            var interrupted = JdbcOrderStore.on(new OneConnection(doomed));
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                    + " AND pid = " + pid(doomed));

            var failure = assertThrows(InfrastructureException.class, () -> interrupted.create(SampleOrders.placed(1)));

            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("SQLState 57P01") || message.contains("SQLState 08"), message);
            assertTrue(store.find(SampleOrders.id(1)).isEmpty());
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }
}
