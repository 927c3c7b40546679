package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import org.junit.jupiter.api.Assumptions;

/**
 * An optional interface for test classes whose ministry can refuse to withdraw an order until a person acts, for example
 * because it has locked the document. Tests of refused withdrawals are skipped without it, and the report says so.
 */
public interface RefusingWithdrawals extends ControllableMinistry {

    /**
     * Makes the ministry refuse to withdraw an order. It stays valid.
     *
     * @param order an order that is in processing, or whose document was issued
     */
    void refuseWithdrawal(OrderId order);

    /**
     * Makes the ministry refuse to withdraw an order of another system. By default, the tests that need it are skipped.
     *
     * @param ministryId the key of an order that was {@linkplain AdoptingMinistry#adopt adopted}
     */
    default void refuseWithdrawal(String ministryId) {
        Assumptions.abort("the test class does not override refuseWithdrawal(String)");
    }

    /**
     * Lets a person at the ministry act, so that the next call withdraws the order.
     *
     * @param order an order whose withdrawal is {@linkplain #refuseWithdrawal(OrderId) refused}
     */
    void permitWithdrawal(OrderId order);

    /**
     * Lets a person at the ministry act, so that the next call withdraws an order of another system. By default, the tests
     * that need it are skipped.
     *
     * @param ministryId the key of an order whose withdrawal is {@linkplain #refuseWithdrawal(String) refused}
     */
    default void permitWithdrawal(String ministryId) {
        Assumptions.abort("the test class does not override permitWithdrawal(String)");
    }
}
