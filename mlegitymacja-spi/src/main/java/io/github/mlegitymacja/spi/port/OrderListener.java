package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;

/**
 * Is told of changes of status, after they are stored: for metrics, notifications to students, audit.
 *
 * <p>Called on the thread that made the change, in the sequence in which that thread stored its changes; changes of one
 * order made by two processes may arrive in either sequence, and each order's history tells the true one. Each stored
 * change is told once, except that a process which dies, or loses the store's answer, between storing and telling does
 * not tell: whoever must not miss a change reads the histories. Implementations must return quickly, must not throw (what
 * they throw is logged and dropped), and must accept calls by any thread.
 */
@FunctionalInterface
public interface OrderListener {

    /**
     * An order has changed its status.
     *
     * @param order the order as stored; it may carry an activation, which must not be logged
     * @param change the entry of its history that is told of; the order may be one step further, where one answer of the
     *     ministry made two changes
     */
    void changed(Order order, HistoryEntry change);
}
