package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;

/**
 * Receives each event of an order after it is stored, for example for metrics. Most
 * events change the status; {@code EXPIRE}, {@code SETTLE}, and {@code ISSUE} of newer codes can leave it as it is.
 *
 * <ul>
 *   <li><b>Sequence.</b> Calls arrive on the thread that made the change, in the sequence in which this thread stored
 *       its changes. Changes that two processes made to one order may arrive in either sequence; the order's history
 *       contains the true one.
 *   <li><b>Delivery.</b> Each stored change is reported at most once. It is not reported if the process dies, or loses
 *       the store's answer, between storing and reporting. Programs that must not miss a change use an {@link
 *       OrderSubscriber}.
 *   <li><b>Duties.</b> Implementations must return quickly, must not throw (exceptions are logged and dropped), and
 *       must accept calls from any number of threads at the same time.
 * </ul>
 *
 * <pre>{@code
 * OrderListener listener = (order, change) -> counter(change.event()).increment();
 * }</pre>
 */
@FunctionalInterface
public interface OrderListener {

    /**
     * Handles an event of an order.
     *
     * @param order the order as stored; it may contain an activation, which must not be logged
     * @param change the entry of its history that is reported; the order may be one step further if one answer of the
     *     ministry caused two changes
     */
    void changed(Order order, HistoryEntry change);
}
