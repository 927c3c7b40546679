package io.github.mlegitymacja.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Asks a database how it executes a statement. */
final class Plan {

    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private Plan() {}

    /** Returns PostgreSQL's plan of a prepared statement. */
    static String ofPrepared(Statement statement, String types, String sql, String values) throws SQLException {
        var numbers = new AtomicInteger();
        String numbered = PARAMETER.matcher(sql).replaceAll(mark -> "\\$" + numbers.incrementAndGet());
        statement.execute("PREPARE planned (" + types + ") AS " + numbered);
        String plan = of(statement, "EXECUTE planned (" + values + ")");
        statement.execute("DEALLOCATE planned");
        return plan;
    }

    static String of(Statement statement, String sql) throws SQLException {
        var plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
