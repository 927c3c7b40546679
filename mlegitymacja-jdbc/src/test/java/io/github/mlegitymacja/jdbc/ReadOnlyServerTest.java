package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A pool keeps the connections to a server that was demoted: they can be read, but not written to. */
class ReadOnlyServerTest {

    private static final String BE_READ_ONLY = "SET default_transaction_read_only = on";

    @Test
    void the_connections_to_a_demoted_server_are_replaced() throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            var store = database.store();
            int stale = demote(database, database.pool().getMaximumPoolSize());

            int failed = 0;
            for (int number = 0; number < 60; number++) {
                failed += isStored(store, number) ? 0 : 1;
            }

            assertEquals(10, stale);
            // One call tries five connections, so ten stale ones take the first two calls.
            assertTrue(failed <= 2, failed + " orders failed");
            assertEquals(String.valueOf(60 - failed), database.query("SELECT count(*) FROM mlegitymacja_order"));
        }
    }

    @Test
    void one_demoted_connection_is_not_noticed() throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            var store = database.store();
            demote(database, 1);

            store.create(SampleOrders.placed(1));

            assertEquals(0, database.dataSource().connections());
        }
    }

    private static boolean isStored(JdbcOrderStore store, int number) {
        try {
            store.create(SampleOrders.placed(number));
            return true;
        } catch (InfrastructureException e) {
            assertMessageContains("SQLState 25006", e);
            assertTrue(e.isRetryable());
            return false;
        }
    }

    private static int demote(TestDatabase database, int count) throws SQLException {
        var connections = new ArrayList<Connection>();
        for (int i = 0; i < count; i++) {
            Connection connection = database.pool().getConnection();
            connections.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(BE_READ_ONLY);
            }
        }
        for (Connection connection : connections) {
            connection.close();
        }
        return connections.size();
    }
}
