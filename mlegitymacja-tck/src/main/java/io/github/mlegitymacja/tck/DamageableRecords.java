package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;

/**
 * An optional interface for test classes that can make a student's data such that the adapter cannot turn them into a
 * record, for example by removing both names. Tests of unreadable records are skipped without it, and the report says so.
 *
 * <p>Do not implement it if the adapter can turn all possible data into a record.
 */
@FunctionalInterface
public interface DamageableRecords {

    /**
     * Damages a student's data behind the registry that was opened last.
     *
     * @param student a student who was {@linkplain StudentRegistryContract#record recorded}; recording the student again
     *     repairs the data
     */
    void damageRecord(StudentId student);
}
