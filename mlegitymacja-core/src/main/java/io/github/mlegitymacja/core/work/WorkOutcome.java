package io.github.mlegitymacja.core.work;

/** The result of the background work for one order. */
public enum WorkOutcome {
    /** The order was submitted, and the ministry has accepted it. */
    SUBMITTED,
    /** The ministry has issued the document, or newer codes for it; the student can add it to mObywatel. */
    ISSUED,
    /** The codes can no longer be used; the student has to cancel and order again. */
    EXPIRED,
    /** The student has added the document to mObywatel. */
    COLLECTED,
    /** The ministry has refused the order or could not process it. */
    FAILED,
    /** The ministry has confirmed that neither the order nor its document is valid any more. */
    WITHDRAWN,
    /** The ministry has nothing new about the order; it is polled again later. */
    WAITING,
    /** The ministry does not know an order that is in progress; the order is submitted again, with the same id. */
    LOST,
    /** The order was not submitted yet, because another order of the student must be withdrawn first or cannot be read. */
    BLOCKED,
    /** The order was not submitted yet, because the student does not meet all conditions now. */
    INELIGIBLE,
    /** The order was not submitted yet, because the registry does not find the student. */
    MISSING,
    /** The order has lapsed or expired; nothing is due for it any more. */
    LAPSED,
    /** The ministry or the registry did not answer, the store has refused the outcome, or an adapter has a bug; the task is tried again later. */
    UNAVAILABLE,
    /**
     * A person must act: the ministry refuses to withdraw the order, or it does not know an order that was taken over
     * from another system. The task is tried again later.
     */
    STUCK,
    /** The data of the order cannot be read; a person must repair it. It is tried again when the lease ends. */
    UNREADABLE,
    /** The subscriber was notified of all changes of the order. */
    NOTIFIED,
    /** The subscriber has thrown an exception, or the store has not confirmed the delivery; it is notified again later. */
    UNDELIVERED,
    /** Another process has changed the order in the meantime; its change stands. */
    OVERTAKEN
}
