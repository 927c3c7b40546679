package io.github.mlegitymacja.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Counts the statements of a store, and breaks the connection after a given number of steps (statements and commits),
 * for good or once.
 */
final class FaultyDataSource implements DataSource {

    private final DataSource real;
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger stepsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean breaksOnce;

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    /** Returns the number of statements sent since the last call. */
    int takeStatements() {
        return statements.getAndSet(0);
    }

    /** Returns the number of connections in use. */
    int connections() {
        return connections.get();
    }

    void breakAfter(int steps) {
        breaksOnce = false;
        stepsLeft.set(steps);
    }

    void breakOnceAfter(int steps) {
        breaksOnce = true;
        stepsLeft.set(steps);
    }

    void repair() {
        breakAfter(Integer.MAX_VALUE);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (stepsLeft.get() <= 0) {
            throw lost();
        }
        Connection connection = real.getConnection();
        connections.incrementAndGet();
        return proxy(Connection.class, (method, arguments) -> onConnection(connection, method, arguments));
    }

    private Object onConnection(Connection connection, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> connections.decrementAndGet();
            case "commit", "rollback", "setAutoCommit" ->
                step(connection, method.getName().equals("commit"));
            default -> {}
        }
        Object result = method.invoke(connection, arguments);
        Class<? extends Statement> type =
                result instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return result instanceof Statement statement
                ? proxy(type, (called, values) -> onStatement(connection, statement, called, values))
                : result;
    }

    private Object onStatement(Connection connection, Statement statement, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
            step(connection, true);
        }
        return method.invoke(statement, arguments);
    }

    /** A database that loses a connection rolls back; the client only sees that the connection is lost. */
    private void step(Connection connection, boolean counts) throws SQLException {
        if (stepsLeft.get() <= 0) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw lost();
        }
        if (counts) {
            stepsLeft.updateAndGet(steps -> steps == Integer.MAX_VALUE ? steps : steps - 1);
        }
    }

    private SQLException lost() {
        if (breaksOnce) {
            repair();
        }
        return new SQLException("the connection is lost", "08006");
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.of(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
