package io.github.mlegitymacja.killtest;

/** A kind of call that a worker makes to the process of the test. */
enum CallKind {
    SUBMIT,
    POLL,
    WITHDRAW,
    /** Delivers a change to the subscriber. */
    NOTIFY
}
