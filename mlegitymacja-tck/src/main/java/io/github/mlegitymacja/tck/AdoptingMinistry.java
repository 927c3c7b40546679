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
     * <p>If the test class is a {@link ControllableMinistry}, the gateway must answer with {@link
     * ControllableMinistry#asAnswered} of codes that are ready.
     *
     * @param ministryId the key under which the ministry knows the order; it has no order of this key yet
     * @param status the present status; in processing, ready, collected or failed
     */
    void adopt(String ministryId, StatusAnswer status);

    /**
     * Returns whether the ministry can have an order of a key. By default it can have any key. Override this method if its
     * keys have a fixed form: the tests with difficult keys, such as one that ends in a blank, then leave out the others.
     *
     * @param ministryId a key that an order of this library can have: 1 to 200 characters
     * @return false if no order can have this key, so that {@link #adopt} is never called with it
     */
    default boolean canHave(String ministryId) {
        return true;
    }
}
