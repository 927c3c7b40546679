package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Erases half of a million orders, batch by batch. Without {@code -Pfull} there are 20,000. A million orders in memory
 * would need a larger heap than the tests have.
 */
class MillionOrdersTest {

    private static final int ORDERS = Boolean.getBoolean("verification.full") ? 1_000_000 : 20_000;
    private static final int EXPIRED = ORDERS / 2;
    private static final int DUE = ORDERS / 20;
    private static final int BATCH = 1000;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2_IN_MEMORY")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void all_expired_orders_of_a_million_are_erased_and_no_other(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            JdbcOrderStore store = database.store();
            ManyOrders.EXPIRED.insert(database, 1, EXPIRED);
            ManyOrders.DUE.insert(database, EXPIRED + 1, EXPIRED + DUE);
            ManyOrders.VALID.insert(database, EXPIRED + DUE + 1, ORDERS);
            ManyOrders.insertHistories(database);
            long start = System.nanoTime();

            for (int batch = 0; batch < EXPIRED / BATCH; batch++) {
                assertEquals(BATCH, store.eraseExpired(ManyOrders.BEFORE, BATCH));
            }

            assertEquals(0, store.eraseExpired(ManyOrders.BEFORE, BATCH));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            int left = ORDERS - EXPIRED;
            assertEquals(
                    left + " " + DUE + " " + (left - DUE),
                    database.query("SELECT count(*), count(due), count(CASE WHEN valid_until >= DATE '"
                            + ManyOrders.BEFORE + "' THEN 1 END) FROM mlegitymacja_order"));
            assertEquals(
                    2 * left + " " + left,
                    database.query("SELECT count(*), count(DISTINCT order_id) FROM mlegitymacja_order_history"));
            System.out.printf("%s: %d of %d orders erased in %d ms%n", kind, EXPIRED, ORDERS, took.toMillis());
        }
    }
}
