package io.github.mlegitymacja.tck;

/**
 * What a test class implements if it can also break a connection in the middle of a call, for example by wrapping a
 * {@code javax.sql.DataSource} and counting statements and commits. Without it, the tests of what a call leaves behind
 * when it breaks off are skipped, and say so.
 */
public interface BreakableMidway extends BreakableConnection {

    /**
     * Lets the adapter take a number of steps more, and fails each one after that until the connection is mended. A step
     * is whatever can fail by itself: a statement, a commit, a request that is sent, an answer that comes back.
     *
     * @param steps how many steps still succeed, 0 or more; a number larger than a call needs lets it succeed
     */
    void breakConnectionAfter(int steps);

    /** {@inheritDoc} */
    @Override
    default void breakConnection() {
        breakConnectionAfter(0);
    }
}
