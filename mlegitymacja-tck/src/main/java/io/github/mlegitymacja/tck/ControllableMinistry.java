package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;

/**
 * An optional interface for test classes that control the ministry behind the gateway, for example a simulator or a
 * stub. Tests that need the ministry to act are skipped without it, and the report says so.
 *
 * <p>Each method acts on the ministry of the gateway that was opened last. Its effect is visible when it returns.
 */
public interface ControllableMinistry {

    /**
     * Makes the ministry refuse an order when it is submitted, for a reason of the ministry's own.
     *
     * @param order an order that was not submitted yet
     */
    void refuse(OrderId order);

    /**
     * Makes the ministry issue a document.
     *
     * @param order an order in processing
     * @param activation the QR code's text and the activation code that the student enters in mObywatel
     */
    void issue(OrderId order, Activation activation);

    /**
     * Returns the activation that the gateway must answer with after {@link #issue}. By default this is the same one.
     * Override this method if the ministry never says when codes end, or says it for all codes.
     *
     * @param activation the activation that was {@linkplain #issue issued}
     * @return the same codes, with the end that the gateway must report
     */
    default Activation asAnswered(Activation activation) {
        return activation;
    }

    /**
     * Makes the student add the document to mObywatel.
     *
     * @param order an order whose document was issued
     */
    void collect(OrderId order);

    /**
     * Makes the ministry's processing of an order end in an error.
     *
     * @param order an order in processing
     */
    void fail(OrderId order);
}
