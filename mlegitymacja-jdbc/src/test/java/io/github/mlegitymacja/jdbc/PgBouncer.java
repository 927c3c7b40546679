package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** PgBouncer in transaction mode, in front of a PostgreSQL server, for a role with the same name as its schema. */
final class PgBouncer implements AutoCloseable {

    /** The role that may connect. Its {@code search_path} is the schema of the same name. */
    static final String ROLE = "pooled";

    private static final String PROGRAM = "pgbouncer";
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;
    private final Process process;

    private PgBouncer(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts PgBouncer with fewer connections to the server than clients have to PgBouncer. If it is not installed, the
     * test is skipped, or fails if the tools are required.
     */
    static PgBouncer inFrontOf(int serverPort) throws IOException, InterruptedException {
        String missing = PROGRAM + " is not installed (Debian package pgbouncer): this was not tested";
        if ("true".equals(System.getenv("MLEGITYMACJA_REQUIRE_TOOLS"))) {
            assertTrue(program().isPresent(), missing);
        }
        assumeTrue(program().isPresent(), missing);
        int port = freePort();
        // Not below target: the user to whom PgBouncer changes may not be able to read that.
        Path folder = Files.createTempDirectory("pgbouncer-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path users = Files.writeString(folder.resolve("users.txt"), "\"" + ROLE + "\" \"\"\n");
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                postgres = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = 4
                """.formatted(serverPort, port, users));
        var bouncer = new PgBouncer(port, start(settings));
        bouncer.awaitAnswer();
        return bouncer;
    }

    /** Debian installs it where the PATH of users does not lead. */
    private static Optional<Path> program() {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** PgBouncer refuses to run as root. */
    private static Process start(Path settings) throws IOException {
        var command = new ArrayList<>(List.of(program().orElseThrow().toString()));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(settings.resolveSibling("pgbouncer.log").toFile())
                .start();
    }

    private void awaitAnswer() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (true) {
            try (var connection = DriverManager.getConnection(url())) {
                connection.getMetaData();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    close();
                    throw new IllegalStateException("PgBouncer does not answer", e);
                }
            }
        }
    }

    /** In transaction mode, a statement that was prepared on one server connection is not known to another one. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + ROLE + "&prepareThreshold=0";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
