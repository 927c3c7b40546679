package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.testsupport.Samples;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A transaction that never ends holds up only who needs its rows, and them only for a limited time. */
@Timeout(60)
class LockedRowTest {

    private static final String LOCK_ALL = "SELECT * FROM mlegitymacja_order FOR UPDATE";
    private static final Instant EARLIER = Instant.parse("2026-10-01T10:00:00Z");
    private static final Instant LATER = EARLIER.plusSeconds(3600);
    private static final WaitLimits SHORT = new WaitLimits(Duration.ofMinutes(1), Duration.ofMillis(200));

    @ParameterizedTest
    @EnumSource
    void a_locked_row_is_reported_and_the_others_can_be_stored(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open();
                var connection = connection(database, kind)) {
            var placed = SampleOrders.saved(database.store().create(SampleOrders.placed(1)));
            var other = SampleOrders.saved(database.store().create(SampleOrders.placed(2)));
            var store = store(connection, kind);

            during(database, "UPDATE mlegitymacja_order SET attempts = 7 WHERE id = '" + placed.id() + "'", () -> {
                assertLocked(() -> store.updateAll(List.of(submitted(placed), submitted(other))));
                assertInstanceOf(SaveResult.Saved.class, store.update(submitted(other)));
                assertEquals(Optional.of(placed), store.find(placed.id()));
            });

            assertInstanceOf(SaveResult.Saved.class, store.update(submitted(placed)));
            assertTrue(connection.getAutoCommit());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_locked_order_does_not_keep_the_submissions_of_others_waiting(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open();
                var connection = connection(database, kind)) {
            var locked = SampleOrders.saved(database.store().create(putOff(1)));
            var other = SampleOrders.saved(database.store().create(putOff(2)));
            var store = store(connection, kind);
            var students = Set.of(locked.student(), other.student());

            during(database, "UPDATE mlegitymacja_order SET attempts = 7 WHERE id = '" + locked.id() + "'", () -> {
                store.advanceSubmissions(students, EARLIER);
                assertEquals(Optional.of(EARLIER), notBefore(store, other));
                assertEquals(Optional.of(LATER), notBefore(store, locked));
            });
        }
    }

    private static Order putOff(int number) {
        return SampleOrders.placed(number).withDue(Optional.of(Due.of(DueTask.SUBMIT, LATER, 1)));
    }

    private static Optional<Instant> notBefore(JdbcOrderStore store, Order order) {
        return store.find(order.id()).flatMap(Order::due).map(Due::notBefore);
    }

    @Test
    void no_statement_of_the_store_waits_for_ever_on_postgresql() throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var connection = connection(database, TestDatabase.Kind.POSTGRESQL)) {
            var placed = SampleOrders.saved(database.store().create(SampleOrders.placed(1)));
            var cancelled = SampleOrders.saved(database.store().create(SampleOrders.placed(2)));
            var store = store(connection, TestDatabase.Kind.POSTGRESQL);
            database.execute("UPDATE mlegitymacja_order SET status = 'CANCELLED_BY_USER', submission_attempted = NULL,"
                    + " due = NULL, not_before = NULL, attempts = NULL WHERE id = '" + cancelled.id() + "'");

            during(database, LOCK_ALL, () -> {
                assertLocked(() -> store.update(submitted(placed)));
                assertLocked(() -> store.advance(placed.id(), Samples.FIRST_OF_OCTOBER.minusSeconds(9)));
                assertLocked(() -> store.erase(cancelled.student()));
            });
            during(database, "DELETE FROM mlegitymacja_order", () -> {
                assertLocked(() -> store.create(SampleOrders.placed(1)));
                assertLocked(() -> store.importAll(List.of(SampleOrders.placed(1))));
            });
            during(database, "LOCK TABLE mlegitymacja_order", () -> {
                assertLocked(() -> store.update(submitted(placed)));
            });

            assertEquals("0", lockTimeout(connection));
            assertInstanceOf(SaveResult.Saved.class, store.update(submitted(placed)));
        }
    }

    @Test
    void the_limit_of_the_application_takes_precedence() throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var connection = connection(database, TestDatabase.Kind.POSTGRESQL)) {
            var placed = SampleOrders.saved(database.store().create(SampleOrders.placed(1)));
            execute(connection, "SET lock_timeout = '150ms'");
            var store = JdbcOrderStore.on(new OneConnection(connection));

            during(database, LOCK_ALL, () -> {
                assertLocked(() -> store.update(submitted(placed)));
            });

            assertEquals("150ms", lockTimeout(connection));
        }
    }

    private static Order submitted(Order order) {
        return SampleOrders.submitted(order);
    }

    private static void assertLocked(Executable call) {
        var failure = assertThrows(InfrastructureException.class, call);
        assertMessageContains("another transaction holds", failure);
        assertTrue(failure.isRetryable());
    }

    private static JdbcOrderStore store(Connection connection, TestDatabase.Kind kind) {
        return JdbcOrderStore.on(new OneConnection(connection), kind.dialect(), Optional.empty(), SHORT);
    }

    /** Returns a connection that also shows how the store has left it. */
    private static Connection connection(TestDatabase database, TestDatabase.Kind kind) throws SQLException {
        var connection = DriverManager.getConnection(database.pool().getJdbcUrl());
        if (kind.dialect() == Dialect.H2) {
            execute(connection, "SET LOCK_TIMEOUT 200");
        }
        return connection;
    }

    /** Makes calls while a transaction is open, and rolls it back. */
    private static void during(TestDatabase database, String sql, Runnable calls) throws SQLException {
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, sql);
            calls.run();
            connection.rollback();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String lockTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW lock_timeout")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
