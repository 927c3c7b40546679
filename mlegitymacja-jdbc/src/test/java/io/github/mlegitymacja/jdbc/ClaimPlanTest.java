package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL reads due work from the front of the index, with custom plans and with generic plans. */
class ClaimPlanTest {

    private static final String MANY_ORDERS = """
            INSERT INTO mlegitymacja_order (id, student, semester, ordered_at, valid_until, version, status,
                                            submission_attempted, due, not_before, attempts)
            SELECT ('0199a0c0-91a8-7cde-8f00-' || lpad(to_hex(n), 12, '0'))::uuid, 'usos-' || n, 20261,
                   timestamptz '2026-10-01', date '2027-03-31', 1, 'PENDING', FALSE, 'SUBMIT',
                   timestamptz '2026-10-01' + n * interval '1 ms', 0
            FROM generate_series(1, 50000) AS n
            """;

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void claiming_leasing_and_advancing_use_the_indexes(String mode) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            database.store();
            database.execute(MANY_ORDERS);
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                String next = Plan.ofPrepared(
                        statement,
                        "text, timestamptz, timestamptz, text[]",
                        OrderClaims.NEXT.formatted(500),
                        "'SUBMIT', '2026-10-02', '2026-10-02', ARRAY['2026']");
                String lease = Plan.ofPrepared(
                        statement,
                        "timestamptz, timestamptz, uuid[]",
                        OrderClaims.LEASE,
                        "'2026-10-02', '2026-10-02', ARRAY[gen_random_uuid()]");
                String advance = Plan.ofPrepared(
                        statement,
                        "timestamptz, uuid, timestamptz",
                        OrderClaims.ADVANCE,
                        "'2026-10-02', gen_random_uuid(), '2026-10-02'");
                String putOff = Plan.ofPrepared(
                        statement, "text[]", OrderClaims.PUT_OFF_SUBMISSIONS, "ARRAY['usos-1', 'usos-2']");

                assertTrue(next.contains("Index Scan using mlegitymacja_order_due_work"), next);
                assertFalse(next.contains("Sort"), next);
                assertTrue(lease.contains("mlegitymacja_order_pk"), lease);
                assertTrue(advance.contains("Index Scan using mlegitymacja_order_pk"), advance);
                assertTrue(putOff.contains("mlegitymacja_order_one_open"), putOff);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void orders_in_trouble_are_read_from_small_indexes(String mode) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            database.store();
            database.execute(MANY_ORDERS);
            database.execute("UPDATE mlegitymacja_order SET stuck_code = 'C', stuck_polish = 'p', stuck_english = 'e',"
                    + " unreadable_since = ordered_at WHERE id < '0199a0c0-91a8-7cde-8f00-00000000000a'");
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                String count = Plan.of(statement, OrderReports.COUNT_TROUBLE);
                String stuck = Plan.ofPrepared(
                        statement, "uuid", OrderReading.stuckPageRows(Dialect.POSTGRESQL, 50), "gen_random_uuid()");
                String marked = Plan.ofPrepared(
                        statement, "uuid", OrderReading.markedPageRows(Dialect.POSTGRESQL, 50), "gen_random_uuid()");

                assertTrue(count.contains("mlegitymacja_order_stuck_work"), count);
                assertTrue(count.contains("mlegitymacja_order_unreadable"), count);
                assertFalse(count.contains("Seq Scan"), count);
                assertTrue(stuck.contains("mlegitymacja_order_stuck_work"), stuck);
                assertTrue(marked.contains("mlegitymacja_order_unreadable"), marked);
            }
        }
    }

    @Test
    void h2_reads_orders_in_trouble_from_small_indexes() throws SQLException {
        try (var database = TestDatabase.Kind.H2_IN_MEMORY.open()) {
            database.store();
            ManyOrders.DUE.insert(database, 1, 5000);
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                String count = Plan.of(statement, OrderReports.COUNT_TROUBLE);
                String stuck = Plan.of(
                        statement, OrderReading.stuckPageRows(Dialect.H2, 50).replace("?", "RANDOM_UUID()"));
                String marked = Plan.of(
                        statement, OrderReading.markedPageRows(Dialect.H2, 50).replace("?", "RANDOM_UUID()"));

                assertTrue(count.contains("MLEGITYMACJA_ORDER_STUCK_WORK: STUCK_CODE >"), count);
                assertTrue(count.contains("MLEGITYMACJA_ORDER_UNREADABLE: UNREADABLE_SINCE >"), count);
                assertTrue(stuck.contains("MLEGITYMACJA_ORDER_STUCK_WORK: STUCK_CODE >"), stuck);
                assertTrue(marked.contains("MLEGITYMACJA_ORDER_UNREADABLE: UNREADABLE_SINCE >"), marked);
            }
        }
    }

    @Test
    void the_earliest_due_work_of_each_task_is_read_from_the_front_of_the_index() throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            database.store();
            database.execute(MANY_ORDERS);
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                String plan = Plan.of(statement, OrderReports.EARLIEST_DUE);

                assertEquals(
                        DueTask.values().length, plan.split("Scan using mlegitymacja_order_due_work").length - 1, plan);
                assertEquals(DueTask.values().length, plan.split("Limit").length - 1, plan);
                assertFalse(plan.contains("Seq Scan"), plan);
            }
        }
    }
}
