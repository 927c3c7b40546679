package io.github.mlegitymacja.tck;

/**
 * An optional interface for test classes that can make the source of the registry incomplete, as a migration does that
 * empties tables and fills them again. Tests of such windows are skipped without it, and the report says so.
 *
 * <p>Do not implement it if the source is never incomplete, for example because data are loaded in one transaction.
 */
public interface MigratedSource {

    /**
     * Makes the source incomplete: students or attributes are missing, and whatever tells the adapter so is set, for
     * example a flag. No student is recorded until {@link #endMigration} is called.
     */
    void beginMigration();

    /** Makes the source complete: all data is there that was recorded before. */
    void endMigration();
}
