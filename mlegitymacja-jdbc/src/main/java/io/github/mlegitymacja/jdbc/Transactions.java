package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in short transactions of their own, and turns what breaks into the SPI's exception. */
final class Transactions {

    private static final int MAX_TRIES = 5;
    /** Serialization failure and deadlock, by which a database promises that nothing has happened. */
    private static final Set<String> NOTHING_HAPPENED = Set.of("40001", "40P01");

    private final DataSource dataSource;
    private volatile OptionalInt isolation = OptionalInt.empty();

    Transactions(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** {@link #run}, for work of one statement. */
    <T> T runStatement(String name, Work<T> work) {
        return run(Extent.ONE_STATEMENT, name, work);
    }

    /**
     * Commits what the work has done, or nothing of it.
     *
     * @param extent how much the work is
     * @param name what the work is called in messages
     */
    <T> T run(Extent extent, String name, Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(extent, work);
            } catch (SQLException e) {
                if (tries == MAX_TRIES || !NOTHING_HAPPENED.contains(String.valueOf(e.getSQLState()))) {
                    throw new InfrastructureException(
                            name + " failed, SQLState " + e.getSQLState(), WithheldSqlException.of(e));
                }
            }
        }
    }

    private <T> T once(Extent extent, Work<T> work) throws SQLException {
        try (Connection connection = connect();
                var transaction = Transaction.begin(connection, isolation(connection), extent)) {
            T result = work.in(connection);
            transaction.commit();
            return result;
        }
    }

    /** That of all connections: to ask each takes PostgreSQL's driver as long as a statement. */
    private int isolation(Connection connection) throws SQLException {
        if (isolation.isEmpty()) {
            isolation = OptionalInt.of(connection.getTransactionIsolation());
        }
        return isolation.getAsInt();
    }

    /** Whatever is said here cannot repeat a value, for none was sent yet: the cause stays as it is. */
    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new InfrastructureException("connecting to the database failed, SQLState " + e.getSQLState(), e);
        } catch (RuntimeException e) {
            throw new InfrastructureException("connecting to the database failed", e);
        }
    }
}
