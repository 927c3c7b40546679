package io.github.mlegitymacja.killtest.embedded;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Something that is broken on purpose, so that orders must get lost. */
enum Breakage {
    NOTHING,

    /** H2 is not told to write its file, and does so up to half a second later. */
    WRITTEN_LATER,

    /** H2 is told to write at once, but only when the process opens the file. */
    WRITE_DELAY_SET_ON_OPENING;

    DataSource database(DataSource database) throws SQLException {
        if (this == WRITE_DELAY_SET_ON_OPENING) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET WRITE_DELAY 0");
            }
        }
        return this == NOTHING ? database : broken(DataSource.class, database);
    }

    private static boolean isWriting(String sql) {
        return sql.equals("CHECKPOINT") || sql.equals("SET WRITE_DELAY 0");
    }

    private static <T> T broken(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> call(target, method, values)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("execute") && isWriting(String.valueOf(arguments[0]))) {
            return false;
        }
        try {
            Object result = method.invoke(target, arguments);
            return switch (method.getName()) {
                case "getConnection" -> broken(Connection.class, (Connection) result);
                case "createStatement" -> broken(Statement.class, (Statement) result);
                default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
