package io.github.mlegitymacja.tck;

/**
 * An optional interface for test classes that can break the connection between the adapter and its database, ministry
 * or student registry. Tests that need a broken connection are skipped without it, and the report says so.
 *
 * <p>A test class breaks the connection, for example, by closing a data source, by stopping a stub server, or by making
 * a wrapped driver throw.
 */
public interface BreakableConnection {

    /** Breaks the connection: every request of the adapter fails until {@link #restoreConnection} is called. */
    void breakConnection();

    /** Restores the connection. All data is still there. Does nothing if the connection is not broken. */
    void restoreConnection();
}
