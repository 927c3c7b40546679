package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database enforces the rules of an order, even against programs that write without the store. */
class DatabaseRulesTest {

    private static final List<String> FORBIDDEN = List.of(
            "SET status = 'LOST', submission_attempted = NULL, due = NULL, not_before = NULL, attempts = NULL",
            "SET semester = 20263",
            "SET version = 0",
            "SET submission_attempted = NULL",
            "SET status = 'IN_PROGRESS'",
            "SET activation = X'00'",
            "SET activation_key = 'k'",
            "SET usable_until = ordered_at",
            "SET due = NULL, not_before = NULL, attempts = NULL, last_claimed = ordered_at",
            "SET reason_code = 'C', reason_polish = 'p', reason_english = 'e'",
            "SET reason_polish = 'p'",
            "SET status = 'FAILED', submission_attempted = NULL, due = NULL, not_before = NULL, attempts = NULL",
            "SET status = 'READY_FOR_PICKUP', submission_attempted = NULL, due = 'POLL', activation_key = 'k'",
            "SET status = 'READY_FOR_PICKUP', submission_attempted = NULL, due = 'POLL', usable_until = ordered_at",
            "SET due = 'WITHDRAW'",
            "SET due = 'POLL'",
            "SET due = 'REST'",
            "SET due = NULL",
            "SET not_before = NULL",
            "SET attempts = NULL",
            "SET attempts = -1",
            "SET stuck_code = 'C', stuck_polish = 'p'",
            "SET stuck_english = 'e'",
            "SET status = 'COLLECTED', submission_attempted = NULL, due = NULL, not_before = NULL, attempts = NULL,"
                    + " stuck_code = 'C', stuck_polish = 'p', stuck_english = 'e'",
            "SET open_semester = NULL");

    private static final List<String> FORBIDDEN_OUTBOX =
            List.of("SET confirmed = -1", "SET confirmed = 1", "SET attempts = -1", "SET since = NULL");

    private static final List<String> FORBIDDEN_HISTORY = List.of(
            "SET from_status = 'PENDING'",
            "SET event = 'CANCEL'",
            "SET actor = 'NOBODY'",
            "SET to_status = 'LOST'",
            "SET reason_code = 'C'",
            "SET reason_polish = 'p', reason_english = 'e'",
            "SET seq = 1, event = 'CANCEL', from_status = 'LOST'",
            "SET seq = 1, event = 'LOSE', from_status = 'PENDING'",
            "SET seq = -1, event = 'CANCEL', from_status = 'PENDING'");

    @ParameterizedTest
    @EnumSource
    void inconsistent_values_are_rejected(TestDatabase.Kind kind) throws SQLException {
        try (var database = kind.open()) {
            var store = database.store();
            store.startKeepingChanges();
            var order = SampleOrders.saved(store.create(SampleOrders.placed(1)));
            for (String forbidden : FORBIDDEN_OUTBOX) {
                assertRefused(database, "UPDATE mlegitymacja_outbox " + forbidden);
            }
            for (String forbidden : FORBIDDEN) {
                assertRefused(database, "UPDATE mlegitymacja_order " + forbidden.replace("X'00'", kind.oneByte()));
            }
            for (String forbidden : FORBIDDEN_HISTORY) {
                assertRefused(database, "UPDATE mlegitymacja_order_history " + forbidden);
            }
            assertRefused(database, "UPDATE mlegitymacja_order_history SET order_id = '" + SampleOrders.id(2) + "'");
            assertRefused(database, "INSERT INTO mlegitymacja_schema (version) VALUES (2)");
            assertEquals(order, store.find(order.id()).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void deleting_an_order_deletes_its_history_and_its_kept_changes(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.startKeepingChanges();
            store.create(SampleOrders.placed(1));

            database.execute("DELETE FROM mlegitymacja_order");

            assertEquals("0", database.query("SELECT count(*) FROM mlegitymacja_order_history"));
            assertEquals("0", database.query("SELECT count(*) FROM mlegitymacja_outbox"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_update_writes_only_new_history_entries(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            var submitted = SampleOrders.saved(
                    store.update(SampleOrders.submitted(SampleOrders.saved(store.create(SampleOrders.placed(1))))));
            database.execute("UPDATE mlegitymacja_order_history SET actor = 'MINISTRY'");

            store.update(SampleOrders.issued(submitted));

            assertEquals(
                    "MINISTRY \nMINISTRY \nMINISTRY",
                    database.query("SELECT actor FROM mlegitymacja_order_history ORDER BY seq"));
        }
    }

    private static void assertRefused(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        }
    }
}
