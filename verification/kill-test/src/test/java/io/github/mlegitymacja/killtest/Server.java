package io.github.mlegitymacja.killtest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with its own folder and port. It does not wait for the disk ({@code -F}): data that the operating
 * system holds survives a killed process.
 */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Map<String, String> settings;
    private EmbeddedPostgres running;

    private Server(Path folder, Map<String, String> settings, EmbeddedPostgres running) {
        this.folder = folder;
        this.settings = settings;
        this.running = running;
    }

    /** Starts a server on a free port. Creates its database unless the folder contains one. */
    static Server start(Path folder, Map<String, String> settings) throws IOException {
        return new Server(folder, settings, run(folder, settings, 0));
    }

    /** Starts the server on its old port after it was killed. */
    void restart() throws IOException {
        running = run(folder, settings, running.getPort());
    }

    private static EmbeddedPostgres run(Path folder, Map<String, String> settings, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("connectTimeout", "20");
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Kills the server and all its processes with SIGKILL. Those that end by themselves meanwhile do not matter. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        var children = postmaster.descendants().toList();
        if (children.isEmpty() || !postmaster.destroyForcibly()) {
            throw new IllegalStateException("this is not a running server: " + postmaster + " with " + children);
        }
        children.forEach(ProcessHandle::destroyForcibly);
        var processes = Stream.concat(Stream.of(postmaster), children.stream());
        CompletableFuture.allOf(processes.map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        running.close();
    }

    /**
     * Reads the process id of the server from its folder, because the process that the library started has already
     * ended.
     */
    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    Path folder() {
        return folder;
    }

    int port() {
        return running.getPort();
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Returns a new connection, which belongs to no pool. */
    Connection connection() throws SQLException {
        return running.getPostgresDatabase().getConnection();
    }

    /** Runs a statement and returns the first value of its first row, or an empty text. */
    String execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? rows.getString(1) : "";
        }
    }

    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Stops the server and deletes its folder. */
    @Override
    public void close() throws IOException {
        running.close();
        deleteFolder();
    }
}
