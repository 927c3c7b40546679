package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network that swallows packets does not hold the store up for ever, although the URL has no {@code socketTimeout}. */
@Timeout(60)
class SilentNetworkTest {

    private static final WaitLimits SHORT = new WaitLimits(Duration.ofMillis(400), Duration.ofMillis(200));

    @Test
    void a_call_gives_up_and_a_later_call_gets_another_connection() throws IOException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var network = new TcpProxy(TestDatabase.port());
                var pool = pool(database, network)) {
            database.store();
            var store = JdbcOrderStore.on(pool, Dialect.POSTGRESQL, Optional.empty(), SHORT);
            store.create(SampleOrders.placed(1));

            network.swallow();
            var failure = assertThrows(InfrastructureException.class, () -> store.find(SampleOrders.id(1)));

            assertMessageContains("SQLState 08006", failure);
            assertTrue(failure.isRetryable());
            network.forward();
            assertTrue(store.find(SampleOrders.id(1)).isPresent());
            assertEquals(0, pool.getHikariPoolMXBean().getActiveConnections());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30_000})
    void a_connection_keeps_the_network_timeout_of_the_application(int timeout) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var connection = DriverManager.getConnection(database.pool().getJdbcUrl())) {
            database.store();
            connection.setNetworkTimeout(Runnable::run, timeout);

            JdbcOrderStore.on(new OneConnection(connection)).create(SampleOrders.placed(1));

            assertEquals(timeout, connection.getNetworkTimeout());
        }
    }

    @Test
    void the_network_timeout_of_the_application_takes_precedence() throws IOException, SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open();
                var network = new TcpProxy(TestDatabase.port());
                var connection = DriverManager.getConnection(network.url(database))) {
            database.store();
            connection.setNetworkTimeout(Runnable::run, 300);
            var store = JdbcOrderStore.on(new OneConnection(connection));

            network.swallow();

            assertThrows(InfrastructureException.class, store::countByStatus);
        }
    }

    private static HikariDataSource pool(TestDatabase database, TcpProxy network) {
        var config = new HikariConfig();
        config.setJdbcUrl(network.url(database));
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
