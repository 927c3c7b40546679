package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/** A wrong way to find a student over a connection that works, in a source that is complete. */
@FunctionalInterface
interface BrokenFind {

    Optional<StudentRecord> find(InMemoryRegistryWithFaults registry, StudentId id);

    static InMemoryRegistryWithFaults finding(BrokenFind find) {
        return new InMemoryRegistryWithFaults() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                connection.step();
                requireCompleteSource();
                Optional<StudentRecord> found = find.find(this, id);
                connection.step();
                return found;
            }
        };
    }
}
