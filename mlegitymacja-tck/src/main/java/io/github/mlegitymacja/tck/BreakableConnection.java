package io.github.mlegitymacja.tck;

/**
 * What a test class implements if it can cut its adapter off from what lies behind it: the database, the ministry, the
 * registry. Without it, the tests that need a broken connection are skipped, and say so.
 *
 * <p>Cutting off may mean to close a data source, to stop a stub server, or to have a wrapped driver throw.
 */
public interface BreakableConnection {

    /** From now on everything that the adapter asks of the other side fails. */
    void breakConnection();

    /** The other side can be reached again, and holds what it held; does nothing if it can be reached already. */
    void mendConnection();
}
