package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.testsupport.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the databases do to keep changes; the contract says what the store does. */
class OutboxTest {

    private static final Instant NOW = Samples.FIRST_OF_OCTOBER;
    private static final Duration LEASE = Duration.ofMinutes(10);

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void keeping_a_change_takes_no_statement_of_its_own(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            List<Integer> before = statementsOfALife(database, store, 1);

            store.startKeepingChanges();

            assertEquals(List.of(1, 1), before);
            assertEquals(before, statementsOfALife(database, store, 2));
            assertEquals("0 2", database.query("SELECT confirmed, entries FROM mlegitymacja_outbox"));
        }
    }

    private static List<Integer> statementsOfALife(TestDatabase database, JdbcOrderStore store, int number) {
        database.dataSource().takeStatements();
        Order placed = SampleOrders.saved(store.create(SampleOrders.placed(number)));
        int create = database.dataSource().takeStatements();
        SampleOrders.saved(store.update(SampleOrders.submitted(placed)));
        return List.of(create, database.dataSource().takeStatements());
    }

    @ParameterizedTest
    @EnumSource
    void many_changes_are_claimed_and_confirmed_with_as_many_statements_as_one(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.startKeepingChanges();
            IntStream.range(0, 303).forEach(number -> store.create(SampleOrders.placed(number)));

            assertEquals(statements(database, store, 3), statements(database, store, 300));
            assertEquals("101", database.query("SELECT count(*) FROM mlegitymacja_outbox"));
        }
    }

    /** Of the deliveries, every third one failed. */
    private static List<Integer> statements(TestDatabase database, JdbcOrderStore store, int count) {
        database.dataSource().takeStatements();
        List<KeptChanges> claimed = store.claimChanges(NOW, LEASE, count).readable();
        assertEquals(count, claimed.size());
        int claim = database.dataSource().takeStatements();
        store.confirm(
                NOW,
                IntStream.range(0, count)
                        .mapToObj(
                                i -> new Delivery(claimed.get(i).order().id(), i % 3 == 0 ? 0 : 1, 1, NOW.plus(LEASE)))
                        .toList());
        return List.of(claim, database.dataSource().takeStatements());
    }

    /** Someone has removed the last entries of the history: nothing can be delivered, and the others can. */
    @ParameterizedTest
    @EnumSource
    void an_order_with_a_history_that_became_shorter_is_reported_and_does_not_stop_the_others(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.startKeepingChanges();
            store.create(SampleOrders.placed(1));
            store.create(SampleOrders.placed(2));
            database.execute("UPDATE mlegitymacja_outbox SET confirmed = 5, entries = 7 WHERE order_id = '"
                    + SampleOrders.id(1) + "'");

            ClaimedChanges claimed = store.claimChanges(NOW, LEASE, 10);

            assertEquals(
                    List.of(SampleOrders.id(2)),
                    claimed.readable().stream().map(kept -> kept.order().id()).toList());
            var shorter = new UnreadableOrder(SampleOrders.id(1), "history has no entry 1", Optional.of(NOW));
            assertEquals(List.of(shorter), claimed.unreadable());
            assertEquals(List.of(shorter), store.unreadableOrders(Optional.empty(), 10));
            assertEquals(new OrdersInTrouble(0, 1), store.countTrouble());
        }
    }

    /** The index on {@code not_before}: an outbox is long when a subscriber has failed for a while. */
    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void postgresql_reads_waiting_changes_and_the_oldest_one_from_the_front_of_an_index(String mode)
            throws SQLException {
        try (var database = TestDatabase.Kind.POSTGRESQL.open()) {
            database.store();
            ManyOrders.VALID.insert(database, 1, 50_000);
            database.execute(
                    "INSERT INTO mlegitymacja_outbox (order_id, confirmed, entries, since, not_before, attempts)"
                            + " SELECT id, 0, 2, ordered_at, ordered_at, 0 FROM mlegitymacja_order");
            database.execute("ANALYZE");
            try (Connection connection = database.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET plan_cache_mode = " + mode);
                String next = Plan.ofPrepared(
                        statement,
                        "timestamptz, timestamptz, text[]",
                        OrderOutbox.NEXT.formatted(100),
                        "'2026-10-02', '2026-10-02', ARRAY['2026']");
                String oldest = Plan.of(statement, OrderOutbox.OLDEST);

                assertTrue(next.contains("Index Scan using mlegitymacja_outbox_waiting"), next);
                assertFalse(next.contains("Sort"), next);
                assertTrue(oldest.contains("using mlegitymacja_outbox_oldest"), oldest);
            }
        }
    }
}
