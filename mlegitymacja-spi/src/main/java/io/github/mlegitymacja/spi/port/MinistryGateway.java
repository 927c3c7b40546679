package io.github.mlegitymacja.spi.port;

import io.github.mlegitymacja.spi.order.OrderId;

/**
 * The connection to the ministry's system. That system is slow and sometimes down, and it may have processed a call
 * although its answer was lost.
 *
 * <p>Every implementation guarantees:
 *
 * <ul>
 *   <li><b>Idempotency.</b> Every call is keyed by the id of the order. A repeated call changes nothing and gets the
 *       answer of the first call, even while both are running. There are four exceptions:
 *       <ul>
 *         <li>{@link #status} answers with the present status.
 *         <li>The hint {@code pollAfter} may differ, for example count down. It may be a hint of the gateway's own.
 *         <li>After a withdrawal {@link #submit} answers {@link SubmitAnswer.Refused}. If the order had failed before,
 *             {@code submit} may answer as before, too.
 *         <li>A person at the ministry may permit a withdrawal that was refused. Then {@link #withdraw} answers {@link
 *             WithdrawAnswer.Withdrawn}: never remember a refused withdrawal.
 *       </ul>
 *   <li><b>Tombstones.</b> After {@link #withdraw} has answered {@link WithdrawAnswer.Withdrawn}, the id never becomes
 *       valid again: neither by a later {@link #submit}, nor by one that was already on its way.
 *   <li><b>Time-outs.</b> Every call ends within a bounded time, which must be shorter than half of the lease of the
 *       background work. A gateway may repeat a call by itself within this time.
 *   <li><b>Answers.</b> An answer is the ministry's own, and was given to this call. The gateway never answers from its own
 *       memory while the ministry does not answer, not even with something final.
 *   <li><b>Errors.</b> If there is no answer now, the call throws an {@link InfrastructureException}, with the
 *       ministry's hint {@code retryAfter} if it gave one. A refusal is an answer. A null argument is
 *       a {@link NullPointerException}.
 *   <li><b>Secrets.</b> Logs, exceptions and every {@link io.github.mlegitymacja.spi.order.Reason} are free of personal
 *       data and activation data. {@link io.github.mlegitymacja.spi.order.Reason#quoting} turns any text of the
 *       ministry into a reason; it does not remove personal data.
 *   <li><b>Thread safety.</b> Any number of threads may call all methods at the same time.
 * </ul>
 *
 * <pre>{@code
 * public SubmitAnswer submit(Submission submission) {
 *     var response = put("/orders/" + submission.order(), json(submission));   // InfrastructureException on a time-out
 *     return switch (response.statusCode()) {
 *         case 200, 202 -> new SubmitAnswer.Accepted(response.retryAfter());
 *         case 410, 422 -> new SubmitAnswer.Refused(Reason.quoting(response.code(), response.message()));
 *         default -> throw new InfrastructureException("HTTP " + response.statusCode());
 *     };
 * }
 * }</pre>
 */
public interface MinistryGateway {

    /**
     * Submits an order. If the ministry already knows the id, nothing changes and the content of the submission is
     * ignored.
     *
     * @param submission the order and its student
     * @return {@link SubmitAnswer.Accepted} if the ministry has the order, regardless of its present status; {@link
     *     SubmitAnswer.Refused} if the ministry does not want the order, or if the id has been withdrawn; but either of
     *     them if the order had failed before it was withdrawn
     * @throws InfrastructureException if no answer arrived; the ministry may have received the order, and retrying is safe
     */
    SubmitAnswer submit(Submission submission);

    /**
     * Asks for the status of an order. Changes nothing.
     *
     * @param order the order's key
     * @return the order's present status at the ministry; {@link StatusAnswer.Failed} for an order that was refused; {@link
     *     StatusAnswer.Expired} if the ministry says that the codes can no longer be used; {@link StatusAnswer.Withdrawn}
     *     after a withdrawal, also of an id that the ministry had never received; but either {@link StatusAnswer.Failed}
     *     or {@link StatusAnswer.Withdrawn} if the order had failed before it was withdrawn, or arrived only afterwards
     * @throws InfrastructureException if no answer arrived
     */
    StatusAnswer status(OrderId order);

    /**
     * Withdraws an order and any document issued for it, so that neither is valid any more.
     *
     * @param order the order's key
     * @return {@link WithdrawAnswer.Withdrawn} if neither the order nor a document is valid any more; this includes an
     *     id that the ministry has never received, which it refuses from now on, and an order that has failed; {@link
     *     WithdrawAnswer.Refused} if a person must act, for example because the student has collected the document: it
     *     stays valid, and only a person can change this answer
     * @throws InfrastructureException if no answer arrived; the order may have been withdrawn, and retrying is safe
     */
    WithdrawAnswer withdraw(OrderId order);
}
