package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;

/**
 * An optional interface for test classes that can write the PESEL number of a student into the registry as text, as a
 * person may have typed it. Tests of padded, blank and mistyped numbers are skipped without it, and the report says so.
 */
@FunctionalInterface
public interface PeselEntries {

    /**
     * Replaces the PESEL number of a student in the data behind the registry that was opened last.
     *
     * @param student a student who was {@linkplain StudentRegistryContract#record recorded}
     * @param entry the text from now on, no more than 13 characters; if it is empty and the registry has no empty texts,
     *     NULL is as good
     */
    void recordPesel(StudentId student, String entry);
}
