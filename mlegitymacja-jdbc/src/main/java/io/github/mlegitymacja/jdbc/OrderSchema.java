package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The tables that orders are kept in, and their version.
 *
 * <p>The scripts {@code V<version>__<name>.sql} lie in this module's jar in the folders {@code
 * io/github/mlegitymacja/jdbc/postgresql} and {@code io/github/mlegitymacja/jdbc/h2}, for Flyway or whatever else manages
 * the schema of a database; {@link #createIfMissing} is enough where nothing does. All names begin with {@code
 * mlegitymacja_}. Tables and domains belong in the schema that the store's
 * connections look into first (PostgreSQL's {@code search_path}).
 *
 * <p>Thread-safe.
 */
public final class OrderSchema {

    /** The version of the schema that this release reads and writes. */
    public static final int VERSION = 1;

    private static final String SCRIPT = "V1__orders.sql";
    private static final String READ_VERSION = "SELECT version FROM mlegitymacja_schema";
    private static final String IS_THERE_ON_POSTGRESQL =
            "SELECT 1 WHERE to_regclass('mlegitymacja_schema') IS NOT NULL";
    private static final String IS_THERE_ON_H2 = """
            SELECT 1 FROM information_schema.tables
            WHERE table_schema = CURRENT_SCHEMA AND lower(table_name) = 'mlegitymacja_schema'
            """;
    /** Held until the end of the transaction; the number means nothing but this. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7205759403792793)";

    private final Transactions transactions;
    private final Dialect dialect;

    private OrderSchema(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    /**
     * The schema in a database, which is asked for its dialect.
     *
     * @param dataSource the database
     * @return its schema
     * @throws NullPointerException if {@code dataSource} is null
     * @throws InfrastructureException if the database cannot be reached, or is none that orders can be kept in
     */
    public static OrderSchema in(DataSource dataSource) {
        return in(dataSource, Dialect.of(dataSource));
    }

    /**
     * The schema in a database of a known dialect.
     *
     * @param dataSource the database
     * @param dialect its dialect
     * @return its schema
     * @throws NullPointerException if an argument is null
     */
    public static OrderSchema in(DataSource dataSource, Dialect dialect) {
        return new OrderSchema(new Transactions(dataSource), Objects.requireNonNull(dialect, "dialect"));
    }

    /**
     * Creates the tables if there are none; does nothing if they are there. Any number of nodes may call it at once.
     *
     * @return this schema, verified
     * @throws SchemaVersionException if there is another version
     * @throws InfrastructureException if the database cannot answer, or does not permit it
     */
    public OrderSchema createIfMissing() {
        // H2 stumbles over threads that create the same table at once; PostgreSQL has a lock for all nodes.
        synchronized (OrderSchema.class) {
            transactions.run(Extent.SEVERAL_STATEMENTS, "creating the schema", this::createIfMissing);
        }
        verify();
        return this;
    }

    /**
     * Makes sure that the schema is the one that this release reads and writes.
     *
     * @throws SchemaVersionException if there is none, or another version
     * @throws InfrastructureException if the database cannot answer
     */
    public void verify() {
        OptionalInt found = transactions.run(Extent.SEVERAL_STATEMENTS, "reading the schema's version", this::version);
        if (found.isEmpty()) {
            throw SchemaVersionException.missing();
        } else if (found.getAsInt() != VERSION) {
            throw SchemaVersionException.other(found.getAsInt());
        }
    }

    private boolean createIfMissing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (dialect == Dialect.POSTGRESQL) {
                statement.execute(LOCK);
            }
            return version(connection).isEmpty() && statement.execute(script());
        }
    }

    private OptionalInt version(Connection connection) throws SQLException {
        String isThere = dialect == Dialect.POSTGRESQL ? IS_THERE_ON_POSTGRESQL : IS_THERE_ON_H2;
        return number(connection, isThere).isEmpty() ? OptionalInt.empty() : number(connection, READ_VERSION);
    }

    private static OptionalInt number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        }
    }

    private String script() {
        try (InputStream script =
                Objects.requireNonNull(OrderSchema.class.getResourceAsStream(dialect.folder() + "/" + SCRIPT))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
