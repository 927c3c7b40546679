package io.github.mlegitymacja.killtest;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A PostgreSQL server with its own folder and port, which can be killed and started again. */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final String synchronousCommit;
    private final HikariDataSource pool;
    private EmbeddedPostgres server;

    Database(Path folder, boolean writesBeforeAcknowledging) throws IOException {
        this.folder = folder;
        this.synchronousCommit = writesBeforeAcknowledging ? "on" : "off";
        this.server = start(0);
        this.pool = pool(url(), 2);
        OrderSchema.on(pool).createIfMissing();
        execute("CHECKPOINT");
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
        return server.getJdbcUrl("postgres", "postgres");
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
        ProcessHandle postmaster = postmaster();
        var processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        if (processes.size() < 2 || !processes.stream().allMatch(ProcessHandle::destroyForcibly)) {
            throw new IllegalStateException("these are not a server's processes: " + processes);
        }
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        int port = server.getPort();
        server.close();
        server = start(port);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /**
     * Reads the process id of the server from its folder, because the process that the library started has already
     * ended.
     */
    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /**
     * Starts a server that acknowledges a commit after passing it to the operating system ({@code synchronous_commit},
     * which the embedded server turns off by default). It does not wait for the disk ({@code -F}): data that the
     * operating system holds survives a killed process.
     */
    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setServerConfig("synchronous_commit", synchronousCommit)
                .setServerConfig("wal_writer_delay", "10s")
                .setConnectConfig("connectTimeout", "20")
                .start();
    }

    private void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server and deletes its folder. */
    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
