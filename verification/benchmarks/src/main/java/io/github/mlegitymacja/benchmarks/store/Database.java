package io.github.mlegitymacja.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.mlegitymacja.jdbc.JdbcOrderStore;
import io.github.mlegitymacja.jdbc.OrderSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A database of one trial's own, durable by default settings: our tables behind a pool; dropped afterwards. */
public final class Database implements AutoCloseable {

    /** The databases to measure on. */
    public enum Kind {
        /** The server that {@code benchmarks/run} has started. */
        POSTGRESQL,
        /** Embedded, in a file. */
        H2
    }

    private static final String SERVER = "BENCHMARKS_POSTGRESQL";
    private static final String BATCHED = "&reWriteBatchedInserts=true";

    private final HikariDataSource pool;
    private final Closing closing;

    private Database(HikariDataSource pool, Closing closing) {
        this.pool = pool;
        this.closing = closing;
    }

    private interface Closing {
        void run() throws IOException;
    }

    /** An empty database with our tables. */
    public static Database open(Kind kind) {
        Database database = kind == Kind.POSTGRESQL ? postgresql() : h2();
        OrderSchema.on(database.pool).createIfMissing();
        return database;
    }

    private static Database postgresql() {
        String schema = "trial_" + UUID.randomUUID().toString().replace("-", "");
        onServer("CREATE SCHEMA " + schema);
        return new Database(pool(inSchema(schema)), () -> onServer("DROP SCHEMA " + schema + " CASCADE"));
    }

    /**
     * A database on PostgreSQL that trials share: the first one fills it, and it stays until the server goes away. It is one
     * of the server's own, so that an {@code ANALYZE} of other trials leaves it alone.
     */
    static Database shared(String name, Consumer<Database> filling) {
        boolean isNew = create(name);
        var pool = pool(server().replace("/postgres?", "/" + name + "?") + BATCHED);
        var database = new Database(pool, () -> {});
        if (isNew) {
            OrderSchema.on(pool).createIfMissing();
            filling.accept(database);
        }
        return database;
    }

    private static boolean create(String name) {
        try (var server = new Database(pool(server()), () -> {})) {
            boolean isNew = server.number("SELECT count(*) FROM pg_database WHERE datname = '%s'".formatted(name)) == 0;
            if (isNew) {
                server.execute("CREATE DATABASE " + name);
            }
            return isNew;
        }
    }

    private static void onServer(String sql) {
        try (var database = new Database(pool(server()), () -> {})) {
            database.execute(sql);
        }
    }

    private static Database h2() {
        try {
            Path folder = Files.createTempDirectory("benchmarks-h2-");
            return new Database(pool("jdbc:h2:file:" + folder.resolve("orders")), () -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pool on a schema that exists already. */
    public static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    /** The address of a schema on the server; batched inserts are rewritten, as the driver's manual recommends. */
    public static String inSchema(String schema) {
        return server() + BATCHED + "&currentSchema=" + schema;
    }

    private static String server() {
        return Optional.ofNullable(System.getenv(SERVER))
                .orElseThrow(() -> new IllegalStateException(SERVER + " is not set: use benchmarks/run"));
    }

    /** Where peers connect. */
    public HikariDataSource pool() {
        return pool;
    }

    /** Our store. */
    public JdbcOrderStore store() {
        return JdbcOrderStore.on(pool);
    }

    public void execute(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query answers. */
    public long number(String query) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schema of the tables, for others to connect to. */
    public String schema() {
        try (Connection connection = pool.getConnection()) {
            return connection.getSchema();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processor time that the PostgreSQL server's present processes have taken. */
    public Duration serverTime() {
        long postmaster = number("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint");
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        pool.close();
        try {
            closing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
