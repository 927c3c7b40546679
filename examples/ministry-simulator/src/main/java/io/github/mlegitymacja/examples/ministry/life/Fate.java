package io.github.mlegitymacja.examples.ministry.life;

/** The outcome that the simulated ministry has chosen for an order. */
public enum Fate {
    /** Issue the document after some minutes. */
    ISSUE,
    /** Accept the order, and end its processing in an error after some minutes. */
    FAIL,
    /** Refuse the order at once. */
    REFUSE
}
