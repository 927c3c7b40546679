package io.github.mlegitymacja.examples.ministry.life;

/** How far an order has got at the ministry. */
public enum Stage {
    /** The ministry is working on it. */
    PROCESSING,
    /** The document waits for its student. */
    READY,
    /** The student has added the document to mObywatel. */
    COLLECTED,
    /** The processing ended in an error. */
    FAILED,
    /** The ministry did not want the order. */
    REFUSED,
    /** The university has withdrawn it, perhaps before it ever arrived: it is dead and stays so. */
    WITHDRAWN;

    boolean isAlive() {
        return this == PROCESSING || this == READY || this == COLLECTED;
    }
}
