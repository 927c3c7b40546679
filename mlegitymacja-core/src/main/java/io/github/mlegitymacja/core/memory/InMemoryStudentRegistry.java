package io.github.mlegitymacja.core.memory;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps student records in memory, for tests and first steps. Thread-safe; a change is seen at once. */
public final class InMemoryStudentRegistry implements StudentRegistry {

    private final Map<StudentId, StudentRecord> records = new ConcurrentHashMap<>();

    /** An empty registry. */
    public InMemoryStudentRegistry() {}

    /**
     * Adds a student, or replaces what is recorded about them.
     *
     * @param record the new record
     * @throws NullPointerException if {@code record} is null
     */
    public void put(StudentRecord record) {
        records.put(record.id(), record);
    }

    /**
     * Removes a student; does nothing if there is no record of them.
     *
     * @param id whose record
     * @throws NullPointerException if {@code id} is null
     */
    public void remove(StudentId id) {
        records.remove(Objects.requireNonNull(id, "id"));
    }

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return Optional.ofNullable(records.get(Objects.requireNonNull(id, "id")));
    }
}
