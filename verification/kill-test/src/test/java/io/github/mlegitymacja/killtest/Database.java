package io.github.mlegitymacja.killtest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL server with the schema, which can be killed and started again. */
final class Database implements AutoCloseable {

    private final Server server;
    private final HikariDataSource pool;

    /**
     * Starts a server that acknowledges a commit after passing it to the operating system ({@code synchronous_commit},
     * which the embedded server turns off by default), or before.
     */
    Database(Path folder, boolean writesBeforeAcknowledging) throws IOException, SQLException {
        this.server = Server.start(
                folder,
                Map.of("synchronous_commit", writesBeforeAcknowledging ? "on" : "off", "wal_writer_delay", "10s"));
        this.pool = pool(url(), 2);
        OrderSchema.on(pool).createIfMissing();
        server.execute("CHECKPOINT");
    }

    /** Creates a pool that starts while the database is down, and gives up after 3 seconds if it gets no connection. */
    static HikariDataSource pool(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(3_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    String url() {
        return server.url();
    }

    /** Returns the pool of the test itself, which students and workers do not use. */
    HikariDataSource pool() {
        return pool;
    }

    JdbcOrderStore store() {
        return JdbcOrderStore.on(pool);
    }

    /** Kills the server and all its processes with SIGKILL, and starts a new server on the same folder and port. */
    void killAndRestart() throws IOException {
        server.kill();
        server.restart();
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Stops the server and deletes its folder. */
    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
