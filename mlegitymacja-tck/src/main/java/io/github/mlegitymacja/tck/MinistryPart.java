package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;

/**
 * What a test class implements if it can play the ministry's part, at a simulator or a stub behind the gateway. Without
 * it, the tests that need the ministry to act are skipped, and say so.
 *
 * <p>Each method acts at the ministry that the gateway opened last is connected to, and has acted when it returns.
 */
public interface MinistryPart {

    /**
     * The ministry will not want this order: it refuses it when it is submitted, for a reason of its own.
     *
     * @param order an order not submitted yet
     */
    void refuse(OrderId order);

    /**
     * The ministry issues a document.
     *
     * @param order an order in processing
     * @param activation what the student has to enter
     */
    void issue(OrderId order, Activation activation);

    /**
     * The student adds the document to mObywatel.
     *
     * @param order an order whose document is issued
     */
    void collect(OrderId order);

    /**
     * The ministry's processing ends in an error.
     *
     * @param order an order in processing
     */
    void fail(OrderId order);
}
