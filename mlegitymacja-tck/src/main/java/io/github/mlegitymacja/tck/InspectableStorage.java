package io.github.mlegitymacja.tck;

/**
 * An optional interface for test classes that can read the store's storage directly, without the store. Tests that look
 * for activation data left behind in storage are skipped without it, and the report says so.
 */
@FunctionalInterface
public interface InspectableStorage {

    /**
     * Returns everything that the store opened last has in its storage now.
     *
     * @return the values of all columns of all tables, or the content of all files or keys, as text in any format;
     *     binary content decoded as UTF-8
     */
    String allStoredText();
}
