package io.github.mlegitymacja.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks for what would prevent a store from working in a PostgreSQL database. */
final class DatabaseCheck {

    private static final String SERVER = """
            SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on',
                   current_setting('server_encoding'), quote_ident(current_user)
            """;

    /** PostgreSQL ignores the schemas of search_path that the role may not use, as if the tables were missing. */
    private static final String UNUSABLE_SCHEMAS = """
            SELECT 'USAGE', 'SCHEMA ' || quote_ident(n.nspname)
            FROM unnest(string_to_array(current_setting('search_path'), ',')) WITH ORDINALITY AS s (entry, place)
            JOIN pg_namespace AS n
                ON n.nspname = replace(btrim(btrim(s.entry), '"'), '$user', current_user)
            WHERE NOT has_schema_privilege(n.oid, 'USAGE')
                AND EXISTS (SELECT FROM pg_class AS c WHERE c.relnamespace = n.oid AND c.relname = '%s')
            ORDER BY s.place
            """.formatted(SchemaScript.VERSION_TABLE);

    /** Tables that do not exist are left out. */
    private static final String MISSING_PRIVILEGES = """
            SELECT string_agg(p.name, ', ' ORDER BY p.place), t.name
            FROM (VALUES %s) AS t (name)
            CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) WITH ORDINALITY AS p (name, place)
            WHERE (p.name = 'SELECT' OR t.name <> '%s') AND NOT has_table_privilege(to_regclass(t.name), p.name)
            GROUP BY t.name ORDER BY t.name
            """.formatted(tables(), SchemaScript.VERSION_TABLE);

    private DatabaseCheck() {}

    private static String tables() {
        return SchemaScript.of(Dialect.POSTGRESQL).tables().stream()
                .map("('%s')"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** Returns the reason why a store cannot work in the database of a connection, or empty if there is none. */
    static Optional<UnusableDatabaseException> refusal(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet server = statement.executeQuery(SERVER)) {
            server.next();
            if (server.getBoolean(1)) {
                return Optional.of(UnusableDatabaseException.standby());
            } else if (server.getBoolean(2)) {
                return Optional.of(UnusableDatabaseException.readOnly());
            } else if (!"UTF8".equals(server.getString(3))) {
                return Optional.of(UnusableDatabaseException.encoding(server.getString(3)));
            }
            return missingPrivileges(connection, server.getString(4));
        }
    }

    private static Optional<UnusableDatabaseException> missingPrivileges(Connection connection, String role)
            throws SQLException {
        var grants = new ArrayList<String>();
        for (String query : List.of(UNUSABLE_SCHEMAS, MISSING_PRIVILEGES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet missing = statement.executeQuery(query)) {
                while (missing.next()) {
                    grants.add("GRANT %s ON %s TO %s".formatted(missing.getString(1), missing.getString(2), role));
                }
            }
        }
        return grants.isEmpty()
                ? Optional.empty()
                : Optional.of(UnusableDatabaseException.notPermitted(role, String.join("; ", grants)));
    }
}
