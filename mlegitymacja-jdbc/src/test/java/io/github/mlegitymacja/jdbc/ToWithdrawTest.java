package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.student.StudentId;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders that have to be withdrawn are found among many that are done. */
class ToWithdrawTest {

    private static final int STUDENTS = 100;
    private static final int ORDERS = STUDENTS * (Boolean.getBoolean("verification.full") ? 1000 : 100);
    private static final int MEGABYTE = 1 << 20;

    private static final Set<StudentId> EVERYBODY = IntStream.range(0, STUDENTS)
            .mapToObj(number -> new StudentId("usos-" + number))
            .collect(Collectors.toSet());

    @Test
    void the_memory_does_not_grow_with_the_orders_that_are_done() {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            var store = database.store();
            insertOldOrders(database);
            ManyOrders.insertHistories(database);
            assertEquals(EVERYBODY, store.ordersToWithdraw(EVERYBODY).keySet());

            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            Map<StudentId, StoredOrders> found = store.ordersToWithdraw(EVERYBODY);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertTrue(found.values().stream().allMatch(StoredOrders.none()::equals));
            assertTrue(allocated < MEGABYTE, allocated + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void postgresql_finds_them_in_an_index_of_their_own(String mode) throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            database.store();
            insertOldOrders(database);
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);

                String plan = Plan.ofPrepared(
                        statement,
                        "text[]",
                        OrderReading.toWithdrawRows(Dialect.POSTGRESQL),
                        "ARRAY['usos-1', 'usos-2']");

                assertTrue(plan.contains("mlegitymacja_order_to_withdraw"), plan);
                assertFalse(plan.contains("Seq Scan on mlegitymacja_order"), plan);
            }
        }
    }

    @Test
    void h2_finds_them_in_an_index_of_their_own() throws SQLException {
        try (var database = TestDatabase.Kind.H2_IN_MEMORY.open()) {
            database.store();
            insertOldOrders(database);
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {

                String plan = Plan.of(
                        statement,
                        "ANALYZE " + OrderReading.toWithdrawRows(Dialect.H2).replace("?", "ARRAY['usos-1', 'usos-2']"));

                assertTrue(
                        plan.contains("MLEGITYMACJA_ORDER_TO_WITHDRAW: DUE > ''\n        AND STUDENT = S.STUDENT"),
                        plan);
                assertFalse(plan.contains("scanCount: " + ORDERS / STUDENTS), plan);
            }
        }
    }

    /** Rules of the database that were dropped do not keep the next order of the student from waiting. */
    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, due = 'SECRET'",
        "H2_IN_MEMORY, due = 'SECRET'",
        "POSTGRESQL, not_before = NULL",
        "H2_IN_MEMORY, not_before = NULL",
        "POSTGRESQL, status = 'SECRET'",
        "H2_IN_MEMORY, status = 'SECRET'"
    })
    void an_order_whose_row_is_damaged_is_listed(TestDatabase.Kind kind, String damage) {
        try (var database = kind.open()) {
            var store = database.store();
            ManyOrders.DUE.insert(database, 1, 1);
            database.execute("ALTER TABLE mlegitymacja_order DROP CONSTRAINT mlegitymacja_order_due");
            database.execute(
                    kind == TestDatabase.Kind.POSTGRESQL
                            ? "ALTER DOMAIN mlegitymacja_status DROP CONSTRAINT mlegitymacja_status_check"
                            : "ALTER TABLE mlegitymacja_order DROP CONSTRAINT mlegitymacja_order_status");
            database.execute("UPDATE mlegitymacja_order SET " + damage);

            StoredOrders found =
                    Objects.requireNonNull(store.ordersToWithdraw(EVERYBODY).get(new StudentId("usos-1")));

            assertEquals(
                    List.of("0199a0c0-91a8-7cde-8f00-000000000001"),
                    found.unreadable().stream()
                            .map(UnreadableOrder::id)
                            .map(Object::toString)
                            .toList());
        }
    }

    /** Each student has as many orders as any other. */
    private static void insertOldOrders(TestDatabase database) {
        ManyOrders.VALID.insert(database, 1, ORDERS);
        database.execute("UPDATE mlegitymacja_order"
                + " SET student = 'usos-' || MOD(CAST(SUBSTRING(student FROM 6) AS integer), " + STUDENTS + ")");
    }
}
