package io.github.mlegitymacja.core.repository;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Objects;
import java.util.Optional;

/**
 * A registry whose answers are about the student who was asked for. An adapter that answers with another student's record,
 * for example because its database ignores case, has a bug that would show one student's codes to another.
 */
public final class CheckedRegistry implements StudentRegistry {

    private final StudentRegistry registry;

    public CheckedRegistry(StudentRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        Optional<StudentRecord> found = registry.find(Objects.requireNonNull(id, "student"));
        if (found.filter(record -> !record.id().equals(id)).isPresent()) {
            throw new IllegalStateException("the registry answered with the record of another student");
        }
        return found;
    }
}
