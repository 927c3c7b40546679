package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** One of the things that a store promises; each test gets an empty store. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class StorePromise {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration MICROSECOND = Duration.ofNanos(1000);

    final OrderStoreContract contract;
    private OrderStore store;

    StorePromise(OrderStoreContract contract) {
        this.contract = contract;
    }

    /** Not earlier: by now the test class has set up what it needs to open one. */
    @BeforeEach
    final void openAnEmptyStore() {
        store = contract.openStore();
    }

    final OrderStore store() {
        return store;
    }

    /** Stores an order the way it would have come there: placed first, then changed. */
    final Order stored(Order order) {
        if (order.status() == OrderStatus.PENDING) {
            return saved(store.create(order));
        }
        Order placed = saved(store.create(SampleOrders.asPlaced(order)));
        return saved(store.update(order.withVersion(placed.version())));
    }

    final Optional<Order> reread(Order order) {
        return store.find(order.id());
    }

    final void assertHolds(Order expected) {
        assertEquals(Optional.of(expected), reread(expected));
    }

    final List<Order> claim(DueTask task, Instant now, int limit) {
        return store.claim(Claim.of(task, now, LEASE, limit));
    }

    static Order saved(SaveResult result) {
        return assertInstanceOf(SaveResult.Saved.class, result).order();
    }

    static void assertConflict(SaveResult result) {
        assertInstanceOf(SaveResult.Conflict.class, result);
    }

    static long countSaved(List<SaveResult> results) {
        return results.stream().filter(SaveResult.Saved.class::isInstance).count();
    }
}
