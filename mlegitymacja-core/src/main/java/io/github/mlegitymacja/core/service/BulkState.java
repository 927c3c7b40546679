package io.github.mlegitymacja.core.service;

/** Whether a run of {@link BulkOrders} goes on, or why it has ended. */
public enum BulkState {
    /** The run goes on. */
    RUNNING,
    /** The run has gone through all students. */
    FINISHED,
    /** {@link AfterBatch} has stopped the run; there are students left. */
    STOPPED,
    /** The run has stopped because the registry did not answer for many students in a row; there may be students left. */
    REGISTRY_UNAVAILABLE,
    /** The run has stopped because today does not belong to a semester of the calendar; there are students left. */
    OUTSIDE_SEMESTERS
}
