package io.github.mlegitymacja.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationEncryptionTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ActivationKey OLD = key("2025", 1);
    private static final ActivationKey NEW = key("2026", 2);
    private static final byte[] PLAIN = "428571".getBytes(UTF_8);

    private static ActivationKey key(String id, int content) {
        byte[] secret = new byte[ActivationKey.LENGTH];
        Arrays.fill(secret, (byte) content);
        return ActivationKey.of(id, secret);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stored_does_not_show_the_activation_and_goes_when_the_order_moves_on(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store(ActivationEncryption.with(NEW, RANDOM));
            Order ready = Orders.ready(store, 1);

            assertEquals(ready, store.find(ready.id()).orElseThrow());
            assertFalse(database.everythingKept().contains(Orders.ACTIVATION.code()));
            assertEquals("2026", database.query("SELECT activation_key FROM mlegitymacja_order"));

            store.update(Orders.collected(ready));
            assertEquals("null null", database.query("SELECT activation, activation_key FROM mlegitymacja_order"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keys_rotate_and_plain_values_become_encrypted_as_orders_are_stored_again(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var plain = Orders.ready(database.store(), 1);
            var old = Orders.ready(database.store(ActivationEncryption.with(OLD, RANDOM)), 2);
            var store = database.store(ActivationEncryption.with(NEW, RANDOM).alsoReading(OLD));

            for (Order order : store.claim(Claim.of(DueTask.POLL, Orders.NOON, Duration.ofMinutes(1), 10))) {
                assertEquals(Orders.ACTIVATION, order.activation().orElseThrow());
                store.update(order);
            }

            assertEquals("2026 \n2026", database.query("SELECT activation_key FROM mlegitymacja_order"));
            assertEquals(plain.state(), store.find(plain.id()).orElseThrow().state());
            assertEquals(old.state(), store.find(old.id()).orElseThrow().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_key_is_named_and_what_else_is_stored_can_be_read(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var encrypting = database.store(ActivationEncryption.with(OLD, RANDOM));
            Order ready = Orders.ready(encrypting, 1);
            Order placed = Orders.saved(encrypting.create(Orders.placed(2)));

            for (var store :
                    new JdbcOrderStore[] {database.store(), database.store(ActivationEncryption.with(NEW, RANDOM))}) {
                var refusal = assertThrows(UnreadableActivationException.class, () -> store.find(ready.id()));
                assertTrue(refusal.getMessage().contains("key 2025"), refusal.getMessage());
                assertEquals(placed, store.find(placed.id()).orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_value_moved_to_another_order_is_refused(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store(ActivationEncryption.with(NEW, RANDOM));
            Order mine = Orders.ready(store, 1);
            Order yours = Orders.ready(store, 2);
            database.execute("UPDATE mlegitymacja_order SET activation = (SELECT o.activation FROM mlegitymacja_order o"
                    + " WHERE o.id = '" + yours.id() + "') WHERE id = '" + mine.id() + "'");

            assertThrows(UnreadableActivationException.class, () -> store.find(mine.id()));
            assertEquals(yours, store.find(yours.id()).orElseThrow());
        }
    }

    @Test
    void every_changed_byte_and_every_cut_is_found() {
        var encryption = ActivationEncryption.with(NEW, RANDOM);
        byte[] encrypted = encryption.encrypt(Orders.id(1), PLAIN);
        assertArrayEquals(PLAIN, encryption.decrypt(Orders.id(1), "2026", encrypted));
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            byte[] cut = Arrays.copyOf(encrypted, i);
            assertThrows(UnreadableActivationException.class, () -> encryption.decrypt(Orders.id(1), "2026", changed));
            assertThrows(UnreadableActivationException.class, () -> encryption.decrypt(Orders.id(1), "2026", cut));
        }
    }

    @Test
    void the_same_value_is_never_encrypted_the_same_way() {
        var encryption = ActivationEncryption.with(NEW, RANDOM);

        assertNotEquals(
                HexFormat.of().formatHex(encryption.encrypt(Orders.id(1), PLAIN)),
                HexFormat.of().formatHex(encryption.encrypt(Orders.id(1), PLAIN)));
    }

    @Test
    void another_key_under_the_same_id_is_refused() {
        byte[] encrypted = ActivationEncryption.with(NEW, RANDOM).encrypt(Orders.id(1), PLAIN);
        var other = ActivationEncryption.with(key("2026", 3), RANDOM);

        var refusal =
                assertThrows(UnreadableActivationException.class, () -> other.decrypt(Orders.id(1), "2026", encrypted));

        assertTrue(refusal.getMessage().contains("not the one"), refusal.getMessage());
    }

    @Test
    void keys_are_checked_and_hidden() {
        assertThrows(IllegalArgumentException.class, () -> ActivationKey.of("short", new byte[16]));
        assertThrows(
                IllegalArgumentException.class,
                () -> ActivationEncryption.with(NEW, RANDOM).alsoReading(key("2026", 9)));
        assertEquals("ActivationKey(2026, ***)", NEW.toString());
    }
}
