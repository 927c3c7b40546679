package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A store refuses a database in which it could not work, and says what to do. */
class DatabaseCheckTest {

    private final String role = "role_" + UUID.randomUUID().toString().replace("-", "");
    private TestDatabase database;
    private String schema;

    @BeforeEach
    void createRoleWithAllPrivileges() {
        database = TestDatabase.Kind.POSTGRESQL.open();
        database.store();
        schema = database.query("SELECT current_schema()");
        database.execute("CREATE ROLE " + role + " LOGIN");
        database.execute("GRANT USAGE ON SCHEMA " + schema + " TO " + role);
        for (String table : SchemaScript.of(Dialect.POSTGRESQL).tables()) {
            String privileges = table.equals(SchemaScript.VERSION_TABLE) ? "SELECT" : "SELECT, INSERT, UPDATE, DELETE";
            database.execute("GRANT " + privileges + " ON " + table + " TO " + role);
        }
    }

    @AfterEach
    void dropRole() {
        database.execute("DROP OWNED BY " + role);
        database.execute("DROP ROLE " + role);
        database.close();
    }

    @Test
    void a_role_with_exactly_the_documented_privileges_can_use_every_call() {
        var store = JdbcOrderStore.on(dataSource());

        var ready = SampleOrders.ready(store, 1);
        store.advance(ready.id(), ready.orderedAt().minusSeconds(1));

        assertEquals(0, store.erase(ready.student()));
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT, mlegitymacja_order", "INSERT, mlegitymacja_order",
        "UPDATE, mlegitymacja_order", "DELETE, mlegitymacja_order",
        "SELECT, mlegitymacja_order_history", "INSERT, mlegitymacja_order_history",
        "UPDATE, mlegitymacja_order_history", "DELETE, mlegitymacja_order_history",
        "SELECT, mlegitymacja_schema"
    })
    void a_missing_privilege_is_named_with_the_command_that_grants_it(String privilege, String table) {
        database.execute("REVOKE " + privilege + " ON " + table + " FROM " + role);

        String grant = "GRANT " + privilege + " ON " + table + " TO " + role;
        assertRefused("the role " + role + " lacks privileges that the store needs: " + grant);
        database.execute(grant);
        assertDoesNotThrow(() -> JdbcOrderStore.on(dataSource()));
    }

    @Test
    void all_missing_privileges_are_named_at_once() {
        database.execute("REVOKE ALL ON mlegitymacja_order, mlegitymacja_schema FROM " + role);

        assertRefused("GRANT SELECT, INSERT, UPDATE, DELETE ON mlegitymacja_order TO " + role + "; GRANT SELECT ON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public, %s", "\"$user\", \"%s\""})
    void a_schema_that_the_role_may_not_use_is_named(String searchPath) {
        database.execute("REVOKE USAGE ON SCHEMA " + schema + " FROM " + role);
        database.execute("ALTER ROLE " + role + " SET search_path = " + searchPath.formatted(schema));

        assertRefused("GRANT USAGE ON SCHEMA " + schema + " TO " + role);
    }

    @Test
    void missing_tables_are_still_reported_as_such() {
        database.execute("ALTER ROLE " + role + " SET search_path = public");

        assertThrows(SchemaVersionException.class, () -> JdbcOrderStore.on(dataSource()));
    }

    @Test
    void a_database_with_another_encoding_is_refused() {
        database.execute("CREATE DATABASE " + role + " ENCODING 'LATIN2' LOCALE 'C' TEMPLATE template0");
        try {
            var latin2 = dataSource();
            latin2.setDatabaseName(role);

            var refusal = assertThrows(UnusableDatabaseException.class, () -> JdbcOrderStore.on(latin2));

            assertMessageContains("encoding LATIN2", refusal);
            assertFalse(refusal.isRetryable());
        } finally {
            database.execute("DROP DATABASE " + role);
        }
    }

    private void assertRefused(String message) {
        var refusal = assertThrows(UnusableDatabaseException.class, () -> JdbcOrderStore.on(dataSource()));
        assertMessageContains(message, refusal);
        assertFalse(refusal.isRetryable());
    }

    private PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setPortNumbers(new int[] {TestDatabase.port()});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser(role);
        if (database.query("SELECT rolconfig FROM pg_roles WHERE rolname = '" + role + "'")
                .equals("null")) {
            dataSource.setCurrentSchema(schema);
        }
        return dataSource;
    }
}
