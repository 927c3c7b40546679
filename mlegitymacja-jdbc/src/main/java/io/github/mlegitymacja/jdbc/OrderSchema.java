package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The tables in which orders are stored, and the version of these tables.
 *
 * <p>There are three ways to create the tables:
 *
 * <ul>
 *   <li>By the application, when it starts: {@code OrderSchema.on(dataSource).createIfMissing()}.
 *   <li>By Flyway.
 *   <li>By another tool, or by hand.
 * </ul>
 *
 * <p>For the last two, the scripts {@code V<version>__<name>.sql} are in this module's jar, in the folders {@code
 * io/github/mlegitymacja/jdbc/postgresql} and {@code io/github/mlegitymacja/jdbc/h2}. {@code docs/operations.md} in the
 * repository describes each way.
 *
 * <p>All names begin with {@code mlegitymacja_}. The tables and domains must be in the schema that comes first for the
 * store's connections (with PostgreSQL, first in {@code search_path}).
 *
 * <p>Thread-safe.
 */
public final class OrderSchema {

    /** The version of the schema that this release reads and writes. */
    public static final int VERSION = 1;

    private static final String READ_VERSION = "SELECT version FROM mlegitymacja_schema";
    private static final String EXISTS_ON_POSTGRESQL = "SELECT 1 WHERE to_regclass('mlegitymacja_schema') IS NOT NULL";
    private static final String EXISTS_ON_H2 = """
            SELECT 1 FROM information_schema.tables
            WHERE table_schema = CURRENT_SCHEMA AND lower(table_name) = 'mlegitymacja_schema'
            """;
    /** Locks until the end of the transaction. The number identifies this lock and has no other meaning. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7205759403792793)";

    private final Transactions transactions;
    private final Dialect dialect;

    private OrderSchema(Transactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    /**
     * Returns the schema of a database, and detects the database's dialect.
     *
     * @param dataSource the database
     * @return its schema
     * @throws NullPointerException if {@code dataSource} is null
     * @throws InfrastructureException if the database cannot be reached, or is neither PostgreSQL nor H2
     */
    public static OrderSchema on(DataSource dataSource) {
        return on(dataSource, Dialect.of(dataSource));
    }

    /**
     * Returns the schema of a database of a known dialect. Does not connect to the database.
     *
     * @param dataSource the database
     * @param dialect its dialect
     * @return its schema
     * @throws NullPointerException if an argument is null
     */
    public static OrderSchema on(DataSource dataSource, Dialect dialect) {
        Objects.requireNonNull(dialect, "dialect");
        return new OrderSchema(new Transactions(dataSource, dialect), dialect);
    }

    /**
     * Creates the tables if they are missing; does nothing if they exist. Any number of nodes may call it at the same
     * time.
     *
     * @return this schema, verified
     * @throws SchemaVersionException if the tables have another version
     * @throws InfrastructureException if the database cannot answer, or does not permit creating tables
     */
    public OrderSchema createIfMissing() {
        // H2 fails if threads create the same table at the same time. On PostgreSQL, LOCK excludes all other nodes.
        synchronized (OrderSchema.class) {
            transactions.run(Extent.SEVERAL_STATEMENTS, "creating the schema", this::createIfMissing);
        }
        verify();
        return this;
    }

    /**
     * Checks that the schema has the version that this release reads and writes, and that orders are safe with this
     * version of H2.
     *
     * @throws SchemaVersionException if the schema is missing, or has another version
     * @throws InfrastructureException if the database cannot answer, or is a version of H2 that loses commits
     */
    public void verify() {
        if (dialect == Dialect.H2) {
            transactions.read("reading the version of H2", H2Version::check);
        }
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
            return version(connection).isEmpty()
                    && statement.execute(SchemaScript.of(dialect).text());
        }
    }

    private OptionalInt version(Connection connection) throws SQLException {
        String exists = dialect == Dialect.POSTGRESQL ? EXISTS_ON_POSTGRESQL : EXISTS_ON_H2;
        return number(connection, exists).isEmpty() ? OptionalInt.empty() : number(connection, READ_VERSION);
    }

    private static OptionalInt number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
        }
    }
}
