package io.github.mlegitymacja.core.ledger;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.OrderListener;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which orders are written: stores them, in batches where the store can, then logs the changes of status
 * and tells the listeners.
 */
public final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final OrderStore store;
    private final List<OrderListener> listeners;

    public Ledger(OrderStore store, List<OrderListener> listeners) {
        this.store = store;
        this.listeners = List.copyOf(listeners);
    }

    /** The store, for reading and claiming. */
    public OrderStore store() {
        return store;
    }

    public SaveResult create(Order order) {
        SaveResult result = store.create(order);
        tell(result, order.history());
        return result;
    }

    public SaveResult update(Change change) {
        SaveResult result = store.update(change.after());
        tell(result, change.newEntries());
        return result;
    }

    /** Updates each order by itself; the results come in the same sequence. */
    public List<SaveResult> updateAll(List<Change> changes) {
        if (changes.isEmpty() || !(store instanceof BatchOrderStore batch)) {
            return changes.stream().map(this::update).toList();
        }
        List<SaveResult> results =
                batch.updateAll(changes.stream().map(Change::after).toList());
        for (int i = 0; i < results.size(); i++) {
            tell(results.get(i), changes.get(i).newEntries());
        }
        return results;
    }

    /** Reads the orders of many students; every student is a key. */
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        if (store instanceof BatchOrderStore batch) {
            return batch.ordersOf(students);
        }
        var orders = new LinkedHashMap<StudentId, List<Order>>();
        students.forEach(student -> orders.put(student, store.ordersOf(student)));
        return orders;
    }

    private void tell(SaveResult result, List<HistoryEntry> changes) {
        if (result instanceof SaveResult.Saved saved) {
            changes.forEach(change -> tell(saved.order(), change));
        }
    }

    private void tell(Order order, HistoryEntry change) {
        LOG.atInfo()
                .addKeyValue("order", order.id())
                .addKeyValue("event", change.event())
                .addKeyValue("actor", change.actor())
                .addKeyValue("from", change.from().map(Enum::name).orElse("-"))
                .addKeyValue("to", change.to())
                .log("order.changed");
        for (OrderListener listener : listeners) {
            try {
                listener.changed(order, change);
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("order", order.id())
                        .addKeyValue("error", e.getClass().getName())
                        .log("listener.failed");
            }
        }
    }
}
