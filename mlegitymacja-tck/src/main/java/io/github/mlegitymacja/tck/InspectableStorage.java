package io.github.mlegitymacja.tck;

/**
 * What a test class implements if it can look into its store's storage, past the store itself. Without it, the tests
 * that look for activation data left behind are skipped, and say so.
 */
@FunctionalInterface
public interface InspectableStorage {

    /**
     * All that is kept at this moment by the store that was opened last.
     *
     * @return every value of every table, or every file or key, as text and in any form; what is kept as bytes is read as
     *     UTF-8
     */
    String everythingKept();
}
