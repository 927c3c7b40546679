package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The orders whose data cannot be read at the moment. */
final class PoisonRows {

    private static final String REASON = "a row was changed by hand";

    private final Scene scene;
    private final Set<OrderId> unreadable = new TreeSet<>();

    PoisonRows(Scene scene) {
        this.scene = scene;
    }

    /** Damages an order, or repairs all that are damaged. */
    void damageOrRepair(Random random) {
        List<Order> orders = scene.store.all();
        if (random.nextBoolean() && !orders.isEmpty()) {
            unreadable.add(Chance.pick(orders, random).id());
        } else {
            unreadable.clear();
        }
    }

    void repair() {
        unreadable.clear();
    }

    boolean contains(OrderId order) {
        return unreadable.contains(order);
    }

    /** Whether nothing can be decided about a student's orders, because one of them cannot be read. */
    boolean concerns(Order order) {
        return scene.store.ordersOf(order.student()).stream().anyMatch(other -> contains(other.id()));
    }

    /** Returns what a store returns that cannot read some of its orders. */
    StoredOrders without(StoredOrders found) {
        var readable = new ArrayList<Order>();
        var others = new ArrayList<UnreadableOrder>();
        for (Order order : found.readable()) {
            if (contains(order.id())) {
                others.add(new UnreadableOrder(order.id(), REASON, Optional.empty()));
            } else {
                readable.add(order);
            }
        }
        if (!others.isEmpty() && scene.mistake == Mistake.UNREADABLE_ORDER_STOPS_THE_OTHERS) {
            throw InfrastructureException.permanent(REASON, null);
        }
        return new StoredOrders(readable, others);
    }

    /** Returns what an outbox returns that cannot read some of its orders. */
    ClaimedChanges without(ClaimedChanges claimed) {
        StoredOrders orders = without(StoredOrders.of(
                claimed.readable().stream().map(KeptChanges::order).toList()));
        return new ClaimedChanges(
                claimed.readable().stream()
                        .filter(kept -> !contains(kept.order().id()))
                        .toList(),
                orders.unreadable());
    }

    void require(OrderId order) {
        if (contains(order)) {
            throw new UnreadableOrderException(order, REASON, null);
        }
    }
}
