package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * An optional interface for test classes whose ministry lets codes expire. Tests of codes that expire, and of newer ones
 * that replace them, are skipped without it, and the report says so. Do not implement it if the ministry never reports
 * that codes have expired.
 *
 * <p>{@link #issue} is then also called for an order whose document was issued and not collected: the ministry issues
 * newer codes for it.
 */
public interface ExpiringCodes extends ControllableMinistry {

    /**
     * Lets the codes of a document expire.
     *
     * @param order an order whose document was issued and not collected
     */
    void expire(OrderId order);
}
