package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and reports read no orders that they do not show, where the latest orders are all of another status. */
class ReportPlanTest {

    private static final int OLD = 45_000;
    private static final int ORDERS = 50_000;

    @ParameterizedTest
    @CsvSource({
        "force_custom_plan, CANCELLED_BY_USER",
        "force_custom_plan, FAILED",
        "force_generic_plan, CANCELLED_BY_USER",
        "force_generic_plan, FAILED"
    })
    void postgresql_reads_a_page_of_a_status_from_the_index_of_statuses(String mode, String status)
            throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            insert(database);
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                String page = Plan.ofPrepared(
                        statement,
                        "text, uuid, text",
                        OrderReading.statusPageRows(Dialect.POSTGRESQL, 50),
                        "'" + status + "', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '" + status + "'");

                assertTrue(page.contains("Index Scan Backward using mlegitymacja_order_by_status"), page);
                assertTrue(page.contains("Index Cond: ((ROW("), page);
                assertFalse(page.contains("Filter"), page);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void postgresql_can_count_orders_without_reading_the_table(String mode) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            insert(database);
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                // A table as small as this one is read as fast as its indexes.
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                String count = Plan.ofPrepared(
                        statement, "date, date", OrderReports.COUNT_BY_DAY, "'2000-01-01', '2000-01-01'");

                assertTrue(count.contains("Index Only Scan using mlegitymacja_order_settled"), count);
                assertTrue(count.contains("Index Only Scan using mlegitymacja_order_due_work"), count);
            }
        }
    }

    private static void insert(TestDatabase database) {
        database.store();
        ManyOrders.VALID.insert(database, 1, OLD);
        ManyOrders.DUE.insert(database, OLD + 1, ORDERS);
        database.execute("UPDATE mlegitymacja_order SET status = 'REVOKED_BY_UNIVERSITY', reason_code = 'C',"
                + " reason_polish = 'p', reason_english = 'e' WHERE due IS NOT NULL");
        database.execute("VACUUM ANALYZE mlegitymacja_order");
    }
}
