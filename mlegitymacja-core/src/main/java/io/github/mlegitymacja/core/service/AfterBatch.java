package io.github.mlegitymacja.core.service;

/**
 * Is called by {@link BulkOrders} after each batch of students, on the thread of the run: to show the progress, to wait
 * so that the ministry can keep up, or to stop the run.
 *
 * <pre>{@code
 * AfterBatch untilMorning = soFar -> {
 *     log.info("{}", soFar);
 *     work.runUntilIdle();                          // submits the orders of this batch before the next one
 *     return clock.instant().isBefore(morning);
 * };
 * }</pre>
 */
@FunctionalInterface
public interface AfterBatch {

    /** Goes on until the last student, without a pause. */
    AfterBatch GO_ON = soFar -> true;

    /**
     * Looks at the run so far, and may wait.
     *
     * @param soFar what the run has done until now; its state is {@link BulkState#RUNNING}
     * @return whether the run goes on; false stops it
     */
    boolean goesOn(BulkReport soFar);
}
