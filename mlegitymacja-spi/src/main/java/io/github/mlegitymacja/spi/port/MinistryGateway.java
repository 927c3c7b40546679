package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * The way to the ministry's system, which is slow, sometimes down, and may have acted although its answer was lost.
 *
 * <p>What every implementation promises:
 *
 * <ul>
 *   <li><b>Idempotency.</b> Every call is keyed by our order id. Repeating a call changes nothing and gets the answer
 *       that the first one got, also while two are under way at once; only a hint when to ask may differ, and a
 *       withdrawal turns {@link SubmitAnswer.Accepted} into {@link SubmitAnswer.Refused}.
 *   <li><b>Tombstones.</b> After {@link #withdraw} has answered {@link WithdrawAnswer.Withdrawn}, the id never comes
 *       alive again: not by a later {@link #submit}, and not by one that was on its way.
 *   <li><b>Time-outs.</b> Every call ends within a bounded time, which must be shorter than the lease of the background
 *       work divided by the size of its batches.
 *   <li><b>Errors.</b> What cannot be answered now is an {@link InfrastructureException}, with the ministry's hint when
 *       to try again if it gave one. A refusal is an answer, and final. A null argument is a {@link
 *       NullPointerException}.
 *   <li><b>Secrets.</b> Nothing personal and no activation data in a log, a {@link
 *       io.github.mlegitymacja.spi.order.Reason} or an exception. What the ministry writes becomes a reason by {@link
 *       io.github.mlegitymacja.spi.order.Reason#quoting}, which makes any text fit.
 *   <li><b>Thread-safety.</b> All methods may be called at once by any thread.
 * </ul>
 */
public interface MinistryGateway {

    /**
     * Hands an order over. If the id is known already, nothing changes and the submission's content does not matter.
     *
     * @param submission the order and its student
     * @return accepted if the ministry has the order, whatever has become of it since; refused if it does not want it, or
     *     if the id has been withdrawn; either of them if the order had failed before it was withdrawn
     * @throws InfrastructureException if no answer arrived; the ministry may have the order all the same
     */
    SubmitAnswer submit(Submission submission);

    /**
     * Asks how far an order has got. Changes nothing.
     *
     * @param order the order's key
     * @return the ministry's present view; an order that was refused counts as failed
     * @throws InfrastructureException if no answer arrived
     */
    StatusAnswer status(OrderId order);

    /**
     * Makes sure that an order, and the document issued for it, is dead.
     *
     * @param order the order's key
     * @return withdrawn if it is dead now: also for an id that the ministry has never heard of (and will refuse from now
     *     on), and for an order that has failed; refused if a person must look
     * @throws InfrastructureException if no answer arrived; the order may be withdrawn all the same
     */
    WithdrawAnswer withdraw(OrderId order);
}
