package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.DueTask;

/** A kind of background work, in the sequence in which a round claims them. */
enum Lane {
    /** First, because a submission may wait for a withdrawal. */
    WITHDRAW,
    SUBMIT,
    POLL,
    NOTIFY;

    /** Returns the task of the orders of this lane. */
    DueTask task() {
        return DueTask.valueOf(name());
    }
}
