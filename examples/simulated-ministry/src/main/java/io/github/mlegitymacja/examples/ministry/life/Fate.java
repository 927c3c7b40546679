package io.github.mlegitymacja.examples.ministry.life;

/** What the simulated ministry is going to do about an order. */
public enum Fate {
    /** Issue the document after some minutes. */
    ISSUE,
    /** Accept the order, and run into an error after some minutes. */
    FAIL,
    /** Refuse the order at once. */
    REFUSE
}
