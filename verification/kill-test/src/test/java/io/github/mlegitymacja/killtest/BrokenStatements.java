package io.github.mlegitymacja.killtest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A data source that replaces a part of each SQL statement before it is sent.
 *
 * @param database the real data source
 * @param wanted the part of the statement as the store writes it
 * @param sent the replacement
 */
record BrokenStatements(DataSource database, String wanted, String sent) {

    DataSource dataSource() {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            arguments[0] = ((String) arguments[0]).replace(wanted, sent);
        }
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
