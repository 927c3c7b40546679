package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;

/**
 * An optional interface for test classes that can remove a student from the registry. Tests of removed students are
 * skipped without it, and the report says so.
 */
@FunctionalInterface
public interface RemovableStudents {

    /**
     * Removes a student from the data behind the registry that was opened last.
     *
     * @param student a student who was {@linkplain StudentRegistryContract#record recorded}, and who can be recorded again
     */
    void removeStudent(StudentId student);
}
