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

/** A PostgreSQL server on a folder and a port of its own, which can be killed and started again. */
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
        OrderSchema.in(pool).createIfMissing();
        execute("CHECKPOINT");
    }

    /** A pool that neither needs the database to be up at its beginning nor waits for long when it is down. */
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

    /** For those who have to get an answer, unlike students and workers. */
    HikariDataSource pool() {
        return pool;
    }

    JdbcOrderStore store() {
        return JdbcOrderStore.on(pool);
    }

    /** SIGKILL for the server and all its processes, then a new server on what they have left. */
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

    /** The library knows the process that it started, which has started the server and ended; the server tells its own. */
    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /**
     * Acknowledges only what it has handed to the operating system, which the library's default does not, and does not
     * wait for the disk (the library's {@code -F}): what the operating system holds outlives every killed process.
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

    /** Leaves nothing behind. */
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
