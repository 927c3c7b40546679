package io.github.mlegitymacja.jdbc;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** Runs work in short transactions, and converts failures to {@link InfrastructureException}. */
final class Transactions {

    private static final int MAX_TRIES = 5;

    private final DataSource dataSource;
    private final Optional<Dialect> dialect;
    private final WaitLimits limits;
    private volatile OptionalInt isolation = OptionalInt.empty();

    /** For reading only: the dialect is not known yet. */
    Transactions(DataSource dataSource) {
        this(dataSource, Optional.empty(), WaitLimits.STANDARD);
    }

    Transactions(DataSource dataSource, Dialect dialect) {
        this(dataSource, dialect, WaitLimits.STANDARD);
    }

    Transactions(DataSource dataSource, Dialect dialect, WaitLimits limits) {
        this(dataSource, Optional.of(dialect), limits);
    }

    private Transactions(DataSource dataSource, Optional<Dialect> dialect, WaitLimits limits) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.dialect = dialect;
        this.limits = limits;
    }

    /** The work of one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Runs work that consists of one statement and changes nothing. */
    <T> T read(String name, Work<T> work) {
        return run(Extent.ONE_QUERY, name, work);
    }

    /** Runs work that consists of one statement. */
    <T> T runStatement(String name, Work<T> work) {
        return run(Extent.ONE_STATEMENT, name, work);
    }

    /**
     * Runs work and commits it. If it fails, nothing of it takes effect. What it has changed is durable afterwards.
     *
     * @param extent how many statements the work consists of
     * @param name the name of the work in messages
     */
    <T> T run(Extent extent, String name, Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return onSafeThread(() -> once(extent, work));
            } catch (SQLException e) {
                var failure = new SqlFailure(e);
                if (tries == MAX_TRIES || !failure.isWithoutEffect()) {
                    throw failure.in(name);
                }
            }
        }
    }

    private <T> T once(Extent extent, Work<T> work) throws SQLException {
        try (var borrowed = BorrowedConnection.of(connect(), limits.network())) {
            try {
                return once(borrowed.connection(), extent, work);
            } catch (SQLException e) {
                if (new SqlFailure(e).isReadOnly()) {
                    borrowed.abort();
                }
                throw e;
            }
        }
    }

    private <T> T once(Connection connection, Extent extent, Work<T> work) throws SQLException {
        return isOn(Dialect.H2) && extent != Extent.ONE_QUERY
                ? H2Writes.run(connection, () -> on(connection, extent, work))
                : on(connection, extent, work);
    }

    private <T> T on(Connection connection, Extent extent, Work<T> work) throws SQLException {
        try (var transaction = Transaction.begin(connection, isolation(connection), extent)) {
            T result = work.in(connection);
            transaction.commit();
            return result;
        }
    }

    /** H2 works on the thread that calls it, and an interrupt of that thread would close the database. */
    private <T> T onSafeThread(UninterruptedCalls.Call<T> call) throws SQLException {
        return isOn(Dialect.POSTGRESQL) ? call.make() : UninterruptedCalls.make(call);
    }

    private boolean isOn(Dialect wanted) {
        return dialect.filter(wanted::equals).isPresent();
    }

    /**
     * Returns the isolation level of all connections. Asks the first one only: PostgreSQL needs a statement to answer.
     */
    private int isolation(Connection connection) throws SQLException {
        if (isolation.isEmpty()) {
            isolation = OptionalInt.of(connection.getTransactionIsolation());
        }
        return isolation.getAsInt();
    }

    /** Keeps the driver's exception as the cause: no values have been sent yet, so its message cannot contain any. */
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
