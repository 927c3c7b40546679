package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch of expired orders reads no other orders, whether few orders are expired or nearly all. */
class RetentionPlanTest {

    private static final int ORDERS = 50_000;
    private static final int BATCH = 500;
    private static final String DAY = "DATE '" + ManyOrders.BEFORE + "'";

    @ParameterizedTest
    @CsvSource({
        "force_custom_plan, 50",
        "force_custom_plan, 49900",
        "force_generic_plan, 50",
        "force_generic_plan, 49900"
    })
    void postgresql_reads_expired_orders_from_the_front_of_the_index(String mode, int expired) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            insert(database, expired);
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                String sql = PostgresqlWriting.EXPIRED.formatted(BATCH).replace("?", "$1");
                statement.execute("PREPARE expired (date) AS " + sql);

                String batch = Plan.of(statement, "(ANALYZE) EXECUTE expired (" + DAY + ")");
                String deletion = Plan.ofPrepared(statement, "uuid[]", OrderWriting.DELETE, "ARRAY[gen_random_uuid()]");

                assertRead(expired, "Index Scan using mlegitymacja_order_settled .* rows=(\\d+)", batch);
                assertEquals(-1, batch.indexOf("Rows Removed by Filter"), batch);
                assertTrue(deletion.contains("mlegitymacja_order_pk"), deletion);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 49_900})
    void h2_reads_expired_orders_from_the_front_of_the_index(int expired) throws SQLException {
        try (var database = TestDatabase.Kind.H2_IN_MEMORY.open()) {
            insert(database, expired);
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                String sql = H2Writing.EXPIRED.formatted(BATCH).replace("?", DAY);
                String batch = Plan.of(statement, "ANALYZE " + sql);
                String deletion = Plan.of(statement, OrderWriting.DELETE.replace("?", "ARRAY[RANDOM_UUID()]"));

                assertRead(expired, "MLEGITYMACJA_ORDER_SETTLED:(?s:.*)scanCount: (\\d+)", batch);
                assertTrue(deletion.contains("PRIMARY_KEY"), deletion);
            }
        }
    }

    /** Of the orders that stay, half are still valid, and half are older than the expired ones. */
    private static void insert(TestDatabase database, int expired) {
        int others = (ORDERS - expired) / 2;
        database.store();
        ManyOrders.DUE.insert(database, 1, others);
        ManyOrders.VALID.insert(database, others + 1, ORDERS - expired);
        ManyOrders.EXPIRED.insert(database, ORDERS - expired + 1, ORDERS);
        database.execute("ANALYZE");
    }

    /** One row more than the expired ones is the first that is not expired. */
    private static void assertRead(int expired, String rows, String plan) {
        var found = Pattern.compile(rows).matcher(plan);
        assertTrue(found.find(), plan);
        assertTrue(Integer.parseInt(found.group(1)) <= Math.min(expired + 1, BATCH), plan);
    }
}
