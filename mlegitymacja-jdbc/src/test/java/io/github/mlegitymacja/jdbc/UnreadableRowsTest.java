package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.testsupport.Samples;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever is wrong with the rows of one order, the others are read and claimed. */
class UnreadableRowsTest {

    private static final Instant NOW = Samples.FIRST_OF_OCTOBER;
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** What a person could do to a row by mistake, and the reason that the store gives. */
    private static final Map<String, String> DAMAGES = Map.ofEntries(
            Map.entry("student = ' usos-1'", "student is not valid"),
            Map.entry("student = ' '", "student is not valid"),
            Map.entry("student = NULL", "student is missing"),
            Map.entry("semester = 20263", "semester is not valid"),
            Map.entry("semester = 1", "semester is not valid"),
            Map.entry("semester = NULL", "semester is missing"),
            Map.entry("ordered_at = NULL", "ordered_at is missing"),
            Map.entry("valid_until = NULL", "valid_until is missing"),
            Map.entry("valid_until = DATE '12027-03-31'", "valid_until is not valid"),
            Map.entry("version = NULL", "version is missing"),
            Map.entry("version = 0", "version is not valid"),
            Map.entry("status = 'SECRET'", "status is not valid"),
            Map.entry("status = NULL", "status is missing"),
            Map.entry("status = 'COLLECTED'", "status, due and history do not fit together"),
            Map.entry("status = 'FAILED'", "reason_code is missing"),
            Map.entry("status = 'FAILED', reason_code = 'C', reason_polish = ' '", "reason_english is missing"),
            Map.entry("submission_attempted = NULL", "submission_attempted is missing"),
            Map.entry("ministry_id = ' '", "ministry_id is not valid"),
            Map.entry("due = 'POLL'", "status, due and history do not fit together"),
            Map.entry("not_before = NULL", "not_before is missing"),
            Map.entry("attempts = NULL", "attempts is missing"),
            Map.entry("attempts = -1", "attempts is not valid"),
            Map.entry("last_claimed = TIMESTAMP WITH TIME ZONE '12026-10-01 00:00:00+00'", "last_claimed is not valid"),
            Map.entry("stuck_code = 'SECRET'", "stuck_polish is missing"));

    private static final Map<String, String> DAMAGES_OF_HISTORY = Map.ofEntries(
            Map.entry("event = 'SECRET'", "history entry 0: event is not valid"),
            Map.entry("event = NULL", "history entry 0: event is missing"),
            Map.entry("event = 'CANCEL'", "history entry 0: event and from_status do not fit together"),
            Map.entry("actor = 'SECRET'", "history entry 0: actor is not valid"),
            Map.entry("to_status = 'LOST'", "history entry 0: to_status is not valid"),
            Map.entry("to_status = 'COLLECTED'", "status, due and history do not fit together"),
            Map.entry("from_status = 'LOST'", "history entry 0: from_status is not valid"),
            Map.entry("happened_at = NULL", "history entry 0: happened_at is missing"),
            Map.entry(
                    "reason_code = 'C', reason_polish = ' ', reason_english = 'SECRET'",
                    "history entry 0: entry_reason is not valid"),
            Map.entry("operator = ' '", "history entry 0: operator is not valid"),
            Map.entry("seq = 1", "history has no entry 0"),
            Map.entry("seq = -1", "history has no entry 0"));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "H2_IN_A_FILE")
    void a_damaged_row_is_reported_without_its_values(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            Order whole = SampleOrders.saved(store.create(SampleOrders.placed(2)));
            allowAnything(kind, database);

            DAMAGES.forEach((damage, reason) -> assertReported(database, store, whole, "order SET " + damage, reason));
            DAMAGES_OF_HISTORY.forEach(
                    (damage, reason) -> assertReported(database, store, whole, "order_history SET " + damage, reason));
        }
    }

    private static void assertReported(
            TestDatabase database, JdbcOrderStore store, Order whole, String damage, String reason) {
        Order damaged = SampleOrders.saved(store.create(SampleOrders.placed(1)));
        String key = damage.startsWith("order_history") ? "order_id" : "id";
        database.execute("UPDATE mlegitymacja_" + damage + " WHERE " + key + " = '" + damaged.id() + "'");

        var refusal = assertThrows(UnreadableOrderException.class, () -> store.find(damaged.id()), damage);
        assertEquals(reason, refusal.reason(), damage);
        assertEquals(damaged.id(), refusal.order());
        assertFalse(refusal.isRetryable());
        assertEquals(whole, store.find(whole.id()).orElseThrow());
        assertEquals(
                List.of(whole),
                store.openOrders(Semester.winter(2026), Optional.empty(), 10).readable());
        store.countByStatus();
        database.execute("DELETE FROM mlegitymacja_order WHERE id = '" + damaged.id() + "'");
    }

    /** Drops the rules of the database that keep a person from damaging rows. */
    private static void allowAnything(TestDatabase.Kind kind, TestDatabase database) {
        for (String name : List.of("semester", "version", "submission", "reason", "due", "attempts", "stuck")) {
            drop(database, "order", name);
        }
        for (String name : List.of("seq", "from", "reason")) {
            drop(database, "order_history", name);
        }
        if (kind == TestDatabase.Kind.POSTGRESQL) {
            for (String domain : List.of("status", "event", "actor")) {
                database.execute(
                        "ALTER DOMAIN mlegitymacja_" + domain + " DROP CONSTRAINT mlegitymacja_" + domain + "_check");
            }
        } else {
            drop(database, "order", "status");
            List.of("event", "actor", "to").forEach(name -> drop(database, "order_history", name));
        }
        for (String column : List.of("student", "semester", "ordered_at", "valid_until", "version", "status")) {
            database.execute("ALTER TABLE mlegitymacja_order ALTER COLUMN " + column + " DROP NOT NULL");
        }
        for (String column : List.of("event", "happened_at")) {
            database.execute("ALTER TABLE mlegitymacja_order_history ALTER COLUMN " + column + " DROP NOT NULL");
        }
    }

    private static void drop(TestDatabase database, String table, String constraint) {
        database.execute(
                "ALTER TABLE mlegitymacja_" + table + " DROP CONSTRAINT mlegitymacja_" + table + "_" + constraint);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_without_history_or_with_a_gap_in_it_is_reported(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            for (int gap = 0; gap < 3; gap++) {
                Order ready = SampleOrders.ready(store, gap);
                database.execute("DELETE FROM mlegitymacja_order_history WHERE order_id = '" + ready.id()
                        + "' AND seq = " + gap);
            }
            database.execute("DELETE FROM mlegitymacja_order_history WHERE order_id = '"
                    + SampleOrders.ready(store, 3).id() + "'");
            Order whole = SampleOrders.ready(store, 4);

            StoredOrders open = store.openOrders(Semester.winter(2026), Optional.empty(), 10);

            assertEquals(List.of(whole), open.readable());
            assertEquals(
                    List.of(
                            "history has no entry 0",
                            "history has no entry 1",
                            "status, due and history do not fit together",
                            "status, due and history do not fit together"),
                    open.unreadable().stream()
                            .map(UnreadableOrder::reason)
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_ready_order_whose_key_is_missing_does_not_stop_the_others(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(ActivationEncryption.with(
                    ActivationKey.of("lost", new byte[ActivationKey.LENGTH]), new SecureRandom()));
            Order unreadable = SampleOrders.ready(withKey, 0);
            var store = database.store();
            IntStream.range(1, 40).forEach(number -> SampleOrders.ready(store, number));

            StoredOrders claimed = store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE), LEASE, 100));

            assertEquals(39, claimed.readable().size());
            UnreadableOrder reported = claimed.unreadable().get(0);
            assertEquals(unreadable.id(), reported.id());
            assertEquals("activation is encrypted with key lost, which this store does not have", reported.reason());
            assertEquals(List.of(reported), claimed.unreadable());
            assertEquals(
                    40,
                    store.ordersIn(OrderStatus.READY_FOR_PICKUP, Optional.empty(), 100)
                            .size());
            assertEquals(
                    Map.of(unreadable.student(), new StoredOrders(List.of(), List.of(reported))),
                    store.ordersOf(Set.of(unreadable.student())));
            assertEquals(List.of(reported), store.ordersOf(unreadable.student()).unreadable());
            assertEquals(StoredOrders.none(), store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE), LEASE, 100)));
        }
    }

    /** Truncated, of a wrong length, blank, or with bytes that are not text. */
    @ParameterizedTest
    @EnumSource
    void a_malformed_activation_is_reported(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            Order ready = SampleOrders.ready(store, 1);
            for (String content : List.of(
                    "",
                    "000000",
                    "0000000941",
                    "FFFFFFFF41",
                    "0000000141",
                    "000000014120",
                    "00000001FF41",
                    "0000000141FF")) {
                database.execute("UPDATE mlegitymacja_order SET activation = " + kind.bytes(content));

                var refusal = assertThrows(UnreadableOrderException.class, () -> store.find(ready.id()), content);

                assertEquals("activation is malformed", refusal.reason(), content);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_is_marked_by_the_first_claim_that_cannot_read_it_until_one_can(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(ActivationEncryption.with(
                    ActivationKey.of("lost", new byte[ActivationKey.LENGTH]), new SecureRandom()));
            Order order = SampleOrders.ready(withKey, 0);
            var store = database.store();
            assertEquals(
                    Optional.empty(),
                    store.ordersOf(order.student()).unreadable().get(0).since());

            for (int minute = 1; minute < 6; minute += 2) {
                var claim = Claim.of(DueTask.POLL, NOW.plusSeconds(60L * minute), Duration.ofSeconds(60), 10);
                assertEquals(
                        Optional.of(NOW.plusSeconds(60)),
                        store.claim(claim).unreadable().get(0).since());
            }
            assertEquals(new OrdersInTrouble(0, 1), store.countTrouble());
            assertEquals(
                    order.id(),
                    store.unreadableOrders(Optional.empty(), 10).get(0).id());
            assertEquals(List.of(), withKey.unreadableOrders(Optional.empty(), 10), "it can be read with the key");

            var claim = Claim.of(DueTask.POLL, NOW.plusSeconds(360), Duration.ofSeconds(60), 10);
            assertEquals(1, withKey.claim(claim).readable().size());
            assertEquals(new OrdersInTrouble(0, 0), store.countTrouble());
            assertEquals(List.of(), store.unreadableOrders(Optional.empty(), 10));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_update_by_someone_who_could_read_the_order_removes_its_mark(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(ActivationEncryption.with(
                    ActivationKey.of("lost", new byte[ActivationKey.LENGTH]), new SecureRandom()));
            Order first = SampleOrders.ready(withKey, 0);
            Order second = SampleOrders.ready(withKey, 1);
            Order third = SampleOrders.ready(withKey, 2);
            var store = database.store();
            store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE), LEASE, 10));
            assertEquals(new OrdersInTrouble(0, 3), store.countTrouble());

            withKey.update(first);
            withKey.updateAll(List.of(second, SampleOrders.in(OrderStatus.COLLECTED, third)));

            assertEquals(new OrdersInTrouble(0, 0), store.countTrouble());
        }
    }

    /** More repaired orders than fit on a page stand before those that are still unreadable. */
    @ParameterizedTest
    @EnumSource
    void unreadable_orders_are_found_behind_repaired_ones(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(ActivationEncryption.with(
                    ActivationKey.of("lost", new byte[ActivationKey.LENGTH]), new SecureRandom()));
            IntStream.range(0, 9).forEach(number -> SampleOrders.ready(withKey, number));
            var store = database.store();
            store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE), LEASE, 7));
            store.claim(Claim.of(DueTask.POLL, NOW.plus(LEASE).plusSeconds(1), LEASE, 2));
            database.execute("UPDATE mlegitymacja_order SET activation = NULL, activation_key = NULL"
                    + " WHERE unreadable_since = (SELECT min(unreadable_since) FROM mlegitymacja_order)");

            for (int limit = 1; limit < 10; limit++) {
                assertEquals(
                        Math.min(limit, 2),
                        store.unreadableOrders(Optional.empty(), limit).size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_repaired_order_with_an_impossible_mark_does_not_stop_the_report(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store();
            store.create(SampleOrders.placed(1));
            database.execute("UPDATE mlegitymacja_order"
                    + " SET unreadable_since = TIMESTAMP WITH TIME ZONE '12026-10-01 00:00:00+00'");

            assertEquals(
                    List.of(),
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(30), () -> store.unreadableOrders(Optional.empty(), 1)));
        }
    }
}
