package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderSchemaTest {

    @ParameterizedTest
    @EnumSource
    void a_store_refuses_a_database_without_the_schema(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var refusal = assertThrows(SchemaVersionException.class, () -> JdbcOrderStore.on(database.pool()));

            assertMessageContains("OrderSchema.createIfMissing", refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "H2_IN_MEMORY, 0, follow version 0", "H2_IN_MEMORY, 2, newer release",
        "POSTGRESQL, 0, follow version 0", "POSTGRESQL, 2, newer release"
    })
    void a_store_refuses_another_version_of_the_schema(TestDatabase.Kind kind, int version, String advice) {
        try (var database = kind.open()) {
            OrderSchema schema = OrderSchema.on(database.pool()).createIfMissing();
            database.execute("UPDATE mlegitymacja_schema SET version = " + version);

            var refusal = assertThrows(SchemaVersionException.class, () -> JdbcOrderStore.on(database.pool()));

            assertMessageContains(advice, refusal);
            assertThrows(SchemaVersionException.class, schema::createIfMissing);
        }
    }

    @ParameterizedTest
    @EnumSource
    void creating_the_schema_again_keeps_stored_orders(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.create(SampleOrders.placed(1));

            OrderSchema.on(database.pool()).createIfMissing();

            assertTrue(store.find(SampleOrders.id(1)).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eight_nodes_can_create_the_schema_at_the_same_time(TestDatabase.Kind kind) throws InterruptedException {
        try (var database = kind.open()) {
            var workers = Executors.newFixedThreadPool(8);
            var creations = new ArrayList<Callable<OrderSchema>>();
            for (int i = 0; i < 8; i++) {
                creations.add(() -> OrderSchema.on(database.pool()).createIfMissing());
            }
            workers.invokeAll(creations).forEach(created -> assertDoesNotThrow(() -> created.get()));
            workers.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_creation_is_completed_or_rolled_back(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            for (int step = 0; !created(database, step); step++) {
                assertFalse(step > 20, "never created");
            }

            database.store().create(SampleOrders.placed(1));
            assertEquals("1", database.query("SELECT version FROM mlegitymacja_schema"));
        }
    }

    private static boolean created(TestDatabase database, int step) {
        OrderSchema schema = OrderSchema.on(database.dataSource());
        database.dataSource().breakAfter(step);
        try {
            schema.createIfMissing();
            return true;
        } catch (InfrastructureException e) {
            return false;
        } finally {
            database.dataSource().repair();
        }
    }
}
