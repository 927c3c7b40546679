package io.github.mlegitymacja.tck;

/**
 * An optional interface for test classes that can also break the connection in the middle of a call, for example with a
 * wrapped {@code javax.sql.DataSource} that counts statements and commits. Tests of calls that fail midway are skipped
 * without it, and the report says so.
 */
public interface BreakableMidway extends BreakableConnection {

    /**
     * Lets the adapter make a number of further steps, then makes every step fail until the connection is restored. A
     * step is anything that can fail by itself: a statement, a commit, a request, a response.
     *
     * @param steps how many steps still succeed, 0 or more; if a call needs fewer steps than this, it succeeds
     */
    void breakConnectionAfter(int steps);

    /** {@inheritDoc} */
    @Override
    default void breakConnection() {
        breakConnectionAfter(0);
    }
}
