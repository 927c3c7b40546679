package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * An optional interface for test classes whose ministry can be silent about one order, and answer about others. Tests of
 * missing answers are skipped without it, and the report says so.
 */
public interface SilentMinistry {

    /**
     * Makes the ministry give no answer about an order, until {@link #speakAgain}: a call about this order only gets none,
     * and the answer to a call about many orders leaves this one out. Whether the ministry acts makes no difference.
     *
     * @param order any order
     */
    void beSilentAbout(OrderId order);

    /**
     * Makes the ministry answer again.
     *
     * @param order an order about which the ministry is silent
     */
    void speakAgain(OrderId order);
}
