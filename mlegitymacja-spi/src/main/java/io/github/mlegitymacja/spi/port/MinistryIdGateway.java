package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * A gateway that also reaches orders that another system has submitted. The ministry knows them under a key of that
 * time ({@link io.github.mlegitymacja.spi.order.Order#ministryId}), and not under the id of this library.
 *
 * <p>A university that takes over orders needs it; the background work uses it for these orders. All guarantees of
 * {@link MinistryGateway} hold, with the ministry's key in place of the order's id. A key is any text: two keys are the same
 * only if they are equal character by character, and a key of digits is not a number.
 */
public interface MinistryIdGateway extends MinistryGateway {

    /**
     * Asks for the status of an order. Changes nothing.
     *
     * @param order the order's id, for logs only: the ministry does not know it
     * @param ministryId the key under which the ministry knows the order
     * @return the order's present status at the ministry; {@link StatusAnswer.Unknown} if it does not know the key now; either
     *     {@link StatusAnswer.Failed} or {@link StatusAnswer.Withdrawn} if the order had failed before it was withdrawn
     * @throws InfrastructureException if no answer arrived
     */
    StatusAnswer status(OrderId order, String ministryId);

    /**
     * Withdraws an order and any document issued for it, so that neither is valid any more.
     *
     * @param order the order's id, for logs only: the ministry does not know it
     * @param ministryId the key under which the ministry knows the order
     * @return {@link WithdrawAnswer.Withdrawn} if neither the order nor a document is valid any more; this includes an
     *     order that has failed; {@link WithdrawAnswer.Refused} if a person must act. Unlike {@link
     *     MinistryGateway#withdraw}, this includes a key that the ministry does not know: it may be wrong, and the
     *     document alive under another one. As soon as the ministry knows the key, this answer changes
     * @throws InfrastructureException if no answer arrived; the order may have been withdrawn, and retrying is safe
     */
    WithdrawAnswer withdraw(OrderId order, String ministryId);
}
