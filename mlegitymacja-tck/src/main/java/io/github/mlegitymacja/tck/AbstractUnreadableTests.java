package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The base of the groups of tests that damage orders. */
abstract class AbstractUnreadableTests extends AbstractStoreTests {

    private DamageableStorage storage;

    AbstractUnreadableTests(UpdatingGroups groups) {
        super(groups);
    }

    @BeforeEach
    final void requireAStorageThatCanBeDamaged() {
        storage = Assume.implementing(contract, DamageableStorage.class);
    }

    /** Stores an order and makes it unreadable. Returns it as it was stored. */
    final Order damaged(Order order) {
        Order stored = stored(order);
        storage.damage(stored.id());
        return stored;
    }

    final void damage(Order order) {
        storage.damage(order.id());
    }

    final void repair(Order order) {
        storage.repair(order.id());
    }

    static void assertFound(List<Order> readable, List<Order> unreadable, StoredOrders found) {
        assertEquals(readable, found.readable());
        assertEquals(ids(unreadable), sortedIds(found.unreadable()));
    }

    static void assertFoundIds(List<OrderId> readable, List<OrderId> unreadable, StoredOrders found) {
        assertEquals(readable, ids(found.readable()));
        assertEquals(unreadable, sortedIds(found.unreadable()));
    }

    static List<OrderId> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }

    private static List<OrderId> sortedIds(List<UnreadableOrder> orders) {
        return orders.stream().map(UnreadableOrder::id).sorted().toList();
    }
}
