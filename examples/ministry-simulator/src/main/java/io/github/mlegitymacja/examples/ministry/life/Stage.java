package io.github.mlegitymacja.examples.ministry.life;

/** The stages of an order at the ministry. */
public enum Stage {
    /** The ministry is processing the order. */
    PROCESSING,
    /** The student can add the document. */
    READY,
    /** The codes have expired; the ministry can issue newer ones. */
    EXPIRED,
    /** The student has added the document to mObywatel. */
    COLLECTED,
    /** The processing ended in an error. */
    FAILED,
    /** The ministry refused the order. */
    REFUSED,
    /** The university has withdrawn the order, possibly before it arrived. Final. */
    WITHDRAWN;

    boolean isAlive() {
        return this == PROCESSING || this == READY || this == EXPIRED || this == COLLECTED;
    }
}
