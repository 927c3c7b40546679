package io.github.mlegitymacja.jdbc;

import static io.github.mlegitymacja.jdbc.MessageAssertions.assertMessageContains;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.testsupport.Samples;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
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
    void an_activation_is_stored_encrypted_and_removed_when_the_order_moves_on(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store(ActivationEncryption.with(NEW, RANDOM));
            Order ready = SampleOrders.ready(store, 1);

            assertEquals(ready, store.find(ready.id()).orElseThrow());
            assertFalse(database.allStoredValues().contains(Samples.ACTIVATION.code()));
            assertEquals("2026", database.query("SELECT activation_key FROM mlegitymacja_order"));

            store.update(SampleOrders.in(OrderStatus.COLLECTED, ready));
            assertEquals("null null", database.query("SELECT activation, activation_key FROM mlegitymacja_order"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_activation_is_removed_with_its_key_and_its_end_when_the_codes_expire(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store(ActivationEncryption.with(NEW, RANDOM));
            var ending = new Activation(
                    Samples.ACTIVATION.qrText(), Samples.ACTIVATION.code(), Optional.of(Samples.FIRST_OF_OCTOBER));
            Order ready =
                    SampleOrders.saved(store.update(SampleOrders.ready(store, 1).withUsableUntil(ending)));
            assertEquals(ready, store.find(ready.id()).orElseThrow());

            Order expired = SampleOrders.saved(store.update(ready.changed(
                    new OrderState.ReadyForPickup(Optional.empty()),
                    Optional.empty(),
                    OrderEvent.EXPIRE,
                    Actor.MINISTRY,
                    Samples.FIRST_OF_OCTOBER)));

            assertEquals(expired, store.find(ready.id()).orElseThrow());
            assertEquals(
                    "READY_FOR_PICKUP null null null",
                    database.query("SELECT status, activation, activation_key, usable_until FROM mlegitymacja_order"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keys_can_be_rotated_and_plain_values_are_encrypted_when_orders_are_stored_again(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var plain = SampleOrders.ready(database.store(), 1);
            var old = SampleOrders.ready(database.store(ActivationEncryption.with(OLD, RANDOM)), 2);
            var store = database.store(ActivationEncryption.with(NEW, RANDOM).alsoReading(OLD));

            var claim = Claim.of(DueTask.POLL, Samples.FIRST_OF_OCTOBER, Duration.ofMinutes(1), 10);
            for (Order order : store.claim(claim).readable()) {
                assertEquals(Samples.ACTIVATION, order.activation().orElseThrow());
                store.update(order);
            }

            assertEquals("2026 \n2026", database.query("SELECT activation_key FROM mlegitymacja_order"));
            assertEquals(plain.state(), store.find(plain.id()).orElseThrow().state());
            assertEquals(old.state(), store.find(old.id()).orElseThrow().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_error_names_a_missing_key_and_other_orders_remain_readable(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var encrypting = database.store(ActivationEncryption.with(OLD, RANDOM));
            Order ready = SampleOrders.ready(encrypting, 1);
            Order placed = SampleOrders.saved(encrypting.create(SampleOrders.placed(2)));

            for (var store :
                    new JdbcOrderStore[] {database.store(), database.store(ActivationEncryption.with(NEW, RANDOM))}) {
                var refusal = assertThrows(UnreadableOrderException.class, () -> store.find(ready.id()));
                assertMessageContains("key 2025", refusal);
                assertEquals(placed, store.find(placed.id()).orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_value_moved_to_another_order_cannot_be_decrypted(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var store = database.store(ActivationEncryption.with(NEW, RANDOM));
            Order mine = SampleOrders.ready(store, 1);
            Order yours = SampleOrders.ready(store, 2);
            database.execute("UPDATE mlegitymacja_order SET activation = (SELECT o.activation FROM mlegitymacja_order o"
                    + " WHERE o.id = '" + yours.id() + "') WHERE id = '" + mine.id() + "'");

            assertThrows(UnreadableOrderException.class, () -> store.find(mine.id()));
            assertEquals(yours, store.find(yours.id()).orElseThrow());
        }
    }

    @Test
    void every_changed_byte_and_every_truncation_is_detected() throws UnreadableDataException {
        var encryption = ActivationEncryption.with(NEW, RANDOM);
        byte[] encrypted = encryption.encrypt(SampleOrders.id(1), PLAIN);
        assertArrayEquals(PLAIN, encryption.decrypt(SampleOrders.id(1), "2026", encrypted));
        for (int i = 0; i < encrypted.length; i++) {
            byte[] changed = encrypted.clone();
            changed[i] ^= 1;
            byte[] truncated = Arrays.copyOf(encrypted, i);
            assertThrows(UnreadableDataException.class, () -> encryption.decrypt(SampleOrders.id(1), "2026", changed));
            assertThrows(
                    UnreadableDataException.class, () -> encryption.decrypt(SampleOrders.id(1), "2026", truncated));
        }
    }

    @Test
    void the_same_value_is_encrypted_differently_each_time() {
        var encryption = ActivationEncryption.with(NEW, RANDOM);

        assertNotEquals(
                HexFormat.of().formatHex(encryption.encrypt(SampleOrders.id(1), PLAIN)),
                HexFormat.of().formatHex(encryption.encrypt(SampleOrders.id(1), PLAIN)));
    }

    @Test
    void another_key_with_the_same_id_cannot_decrypt() {
        byte[] encrypted = ActivationEncryption.with(NEW, RANDOM).encrypt(SampleOrders.id(1), PLAIN);
        var other = ActivationEncryption.with(key("2026", 3), RANDOM);

        var refusal =
                assertThrows(UnreadableDataException.class, () -> other.decrypt(SampleOrders.id(1), "2026", encrypted));

        assertMessageContains("not the one", refusal);
    }

    @Test
    void keys_are_validated_and_hidden() {
        assertThrows(IllegalArgumentException.class, () -> ActivationKey.of("short", new byte[16]));
        assertThrows(
                IllegalArgumentException.class,
                () -> ActivationEncryption.with(NEW, RANDOM).alsoReading(key("2026", 9)));
        assertEquals("ActivationKey(2026, ***)", NEW.toString());
    }
}
