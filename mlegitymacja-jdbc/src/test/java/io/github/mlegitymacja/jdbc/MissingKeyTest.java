package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.testsupport.Samples;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that lacks a key does not keep orders from the nodes that have it, even if it always asks first. */
class MissingKeyTest {

    private static final Instant NOW = Samples.FIRST_OF_OCTOBER;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final ClaimedChanges NOTHING = new ClaimedChanges(List.of(), List.of());

    private static final ActivationEncryption KEY =
            ActivationEncryption.with(ActivationKey.of("2026", new byte[ActivationKey.LENGTH]), new SecureRandom());
    private static final ActivationEncryption OTHER_KEY =
            ActivationEncryption.with(ActivationKey.of("2025", new byte[ActivationKey.LENGTH]), new SecureRandom());

    @ParameterizedTest
    @EnumSource
    void an_order_is_polled_after_each_lease_by_the_node_that_has_the_key(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(KEY);
            Order order = SampleOrders.ready(withKey, 0);

            for (int lease = 0; lease < 12; lease++) {
                Claim claim = pollAfter(lease);
                assertEquals(StoredOrders.none(), database.store().claim(claim));
                assertEquals(StoredOrders.none(), database.store(OTHER_KEY).claim(claim));
                assertEquals(1, withKey.claim(claim).readable().size());
            }
            assertEquals(new OrdersInTrouble(0, 0), withKey.countTrouble());
            assertEquals(order.state(), withKey.find(order.id()).orElseThrow().state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changes_are_delivered_by_the_node_that_has_the_key(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            var withKey = database.store(KEY);
            withKey.startKeepingChanges();
            SampleOrders.ready(withKey, 0);

            for (int lease = 0; lease < 12; lease++) {
                Instant now = after(lease);
                assertEquals(NOTHING, database.store().claimChanges(now, LEASE, 10));
                assertEquals(NOTHING, database.store(OTHER_KEY).claimChanges(now, LEASE, 10));
                assertEquals(1, withKey.claimChanges(now, LEASE, 10).readable().size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_order_whose_key_no_node_has_is_reported_after_a_lease(TestDatabase.Kind kind) {
        try (var database = kind.open()) {
            SampleOrders.ready(database.store(KEY), 0);
            var without = database.store(OTHER_KEY);

            assertEquals(StoredOrders.none(), without.claim(pollAfter(0)));
            assertEquals(1, without.claim(pollAfter(1)).unreadable().size());
            assertEquals(new OrdersInTrouble(0, 1), without.countTrouble());
        }
    }

    private static Claim pollAfter(int leases) {
        return Claim.of(DueTask.POLL, after(leases), LEASE, 10);
    }

    private static Instant after(int leases) {
        return NOW.plus(LEASE.multipliedBy(leases));
    }
}
