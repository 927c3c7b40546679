package io.github.mlegitymacja.tck;

import java.time.Duration;

/**
 * An optional interface for test classes whose ministry can say when to call again, for example with the HTTP header
 * {@code Retry-After}. Tests of this hint are skipped without it, and the report says so. Do not implement it if the
 * ministry never gives a hint.
 */
public interface BusyMinistry extends BreakableConnection {

    /**
     * Makes the ministry answer nothing except a hint, until {@link #restoreConnection} is called.
     *
     * @param retryAfter when to call again, in whole seconds
     */
    void answerOnlyAfter(Duration retryAfter);
}
