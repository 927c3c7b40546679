package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** An empty database for one test, behind a connection pool and a {@link FaultyDataSource}. */
final class TestDatabase implements AutoCloseable {

    /** The databases with which the store is tested. */
    enum Kind {
        H2_IN_MEMORY,
        H2_IN_A_FILE,
        POSTGRESQL;

        TestDatabase open() {
            return new TestDatabase(create());
        }

        Dialect dialect() {
            return this == POSTGRESQL ? Dialect.POSTGRESQL : Dialect.H2;
        }

        /** Returns an SQL literal of one byte. */
        String oneByte() {
            return bytes("00");
        }

        /** Returns an SQL literal of bytes. */
        String bytes(String hexadecimal) {
            return this == POSTGRESQL ? "'\\x" + hexadecimal + "'::bytea" : "X'" + hexadecimal + "'";
        }

        /** Creates an empty database or schema, and returns its URL. */
        private String create() {
            String name = "test_" + UUID.randomUUID().toString().replace("-", "");
            if (this == POSTGRESQL) {
                execute(Server.RUNNING.getPostgresDatabase(), "CREATE SCHEMA " + name);
            }
            return switch (this) {
                case H2_IN_MEMORY -> "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
                case H2_IN_A_FILE -> "jdbc:h2:file:" + temporaryFolder().resolve(name);
                case POSTGRESQL -> Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
            };
        }
    }

    private final HikariDataSource pool;
    private final FaultyDataSource dataSource;

    private TestDatabase(String url) {
        var config = new HikariConfig();
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setJdbcUrl(url);
        this.pool = new HikariDataSource(config);
        this.dataSource = new FaultyDataSource(pool);
    }

    /** Opens the schema of the pooled role, which it empties first. */
    static TestDatabase through(PgBouncer bouncer) {
        String schema = PgBouncer.ROLE;
        execute(Server.RUNNING.getPostgresDatabase(), "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        execute(Server.RUNNING.getPostgresDatabase(), "CREATE SCHEMA " + schema + " AUTHORIZATION " + schema);
        return new TestDatabase(bouncer.url());
    }

    static void createPooledRole() {
        String role = PgBouncer.ROLE;
        execute(Server.RUNNING.getPostgresDatabase(), "CREATE ROLE " + role + " LOGIN");
        execute(Server.RUNNING.getPostgresDatabase(), "ALTER ROLE " + role + " SET search_path = " + role);
    }

    FaultyDataSource dataSource() {
        return dataSource;
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Returns the port of the PostgreSQL server. */
    static int port() {
        return Server.RUNNING.getPort();
    }

    /** Creates the schema and returns a store. */
    JdbcOrderStore store() {
        createSchema();
        return JdbcOrderStore.on(dataSource);
    }

    JdbcOrderStore store(ActivationEncryption encryption) {
        createSchema();
        return JdbcOrderStore.on(dataSource, encryption);
    }

    /** Returns a connection that does not belong to the pool. */
    Connection connection() throws SQLException {
        return DriverManager.getConnection(pool.getJdbcUrl());
    }

    /** The connection that creates the schema is closed: H2 2.4.240 fails afterwards if a check contains IN. */
    private void createSchema() {
        try (Connection connection = DriverManager.getConnection(pool.getJdbcUrl())) {
            OrderSchema.on(new OneConnection(connection)).createIfMissing();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        execute(pool, sql);
    }

    /** Returns every value of every table, with bytes read as UTF-8. */
    String allStoredValues() {
        return query("SELECT * FROM mlegitymacja_order")
                + query("SELECT * FROM mlegitymacja_order_history")
                + query("SELECT * FROM mlegitymacja_outbox");
    }

    /** Returns all values of all rows, one line for each row. */
    String query(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var lines = new StringBuilder();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    Object value = rows.getObject(column);
                    lines.append(value instanceof byte[] bytes ? new String(bytes, UTF_8) : value)
                            .append(' ');
                }
                lines.append('\n');
            }
            return lines.toString().strip();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        if (pool.getJdbcUrl().startsWith("jdbc:h2:mem:")) {
            shutDown();
        }
    }

    /** A database in memory would otherwise occupy the heap until the JVM ends. */
    private void shutDown() {
        try (Connection connection = connection()) {
            execute(connection, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "h2-");
            return folder.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One server for all tests in this JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setConnectConfig("connectTimeout", "20")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        server.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
