package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.StatusAnswer;

/**
 * An optional interface for test classes whose ministry can have orders that another system has submitted. Tests of a
 * {@link io.github.mlegitymacja.spi.port.MinistryIdGateway} need it and are skipped without it; the report says so.
 */
public interface AdoptingMinistry {

    /**
     * Makes the ministry of the gateway that was opened last have an order of another system. The effect is visible when
     * the method returns.
     *
     * @param ministryId the key under which the ministry knows the order; it has no order of this key yet
     * @param status the present status; in processing, ready, collected or failed
     */
    void adopt(String ministryId, StatusAnswer status);
}
