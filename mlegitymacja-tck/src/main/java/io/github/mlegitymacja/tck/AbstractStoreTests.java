package io.github.mlegitymacja.tck;

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

/** The base of each group of store tests. Each test gets an empty store. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
abstract class AbstractStoreTests {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration MICROSECOND = Duration.ofNanos(1000);

    final OrderStoreContract contract;
    private final UpdatingGroups groups;
    private OrderStore store;

    AbstractStoreTests(UpdatingGroups groups) {
        this.groups = groups;
        this.contract = groups.contract();
    }

    /** Opens the store here, because now the {@code @BeforeEach} methods of the test class have run. */
    @BeforeEach
    final void openAnEmptyStore() {
        store = groups.openStore();
    }

    final OrderStore store() {
        return store;
    }

    /**
     * Stores an order in two calls, as the library does: creates it as placed, then updates it to its present state.
     */
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

    final void assertStored(Order expected) {
        Orders.assertSame(Optional.of(expected), reread(expected));
    }

    final List<Order> claim(DueTask task, Instant now, int limit) {
        return store.claim(Claim.of(task, now, LEASE, limit)).readable();
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
