package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderChange;
import java.util.HashMap;
import java.util.Map;

/** What the subscriber was notified of (guarantee I9). */
final class Notifications {

    private final Scene scene;
    private final Map<OrderId, Integer> heard = new HashMap<>();

    Notifications(Scene scene) {
        this.scene = scene;
    }

    /** Confirms a change. The changes of an order arrive in their sequence, and may arrive again. */
    void hear(OrderChange change) {
        int next = heard.getOrDefault(change.order().id(), 0);
        if (change.number() > next) {
            scene.store.fail("I9: a change is skipped", change.order().id());
        }
        scene.tally.count(change.number() < next ? Tally.Incident.NOTIFIED_AGAIN : Tally.Incident.NOTIFIED_FIRST);
        heard.put(change.order().id(), Math.max(next, change.number() + 1));
    }

    /** A restored store keeps all its changes again, and those that come next have the numbers of lost ones. */
    void forgetAll() {
        heard.clear();
    }

    /** Fails if a change of an order that is still stored was never delivered. */
    void requireComplete() {
        scene.store.all().stream()
                .filter(order ->
                        heard.getOrDefault(order.id(), 0) < order.history().size())
                .map(Order::id)
                .findFirst()
                .ifPresent(order -> scene.store.fail("I9: nobody was notified of a change", order));
    }
}
