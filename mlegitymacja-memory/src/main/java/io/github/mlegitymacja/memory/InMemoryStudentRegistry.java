package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores student records in memory, for tests and first steps. Thread-safe; changes are visible at once. */
public final class InMemoryStudentRegistry implements StudentRegistry {

    private final Map<StudentId, StudentRecord> records = new ConcurrentHashMap<>();

    /** Creates an empty registry. */
    public InMemoryStudentRegistry() {}

    /**
     * Adds a student's record, or replaces the present one.
     *
     * @param record the new record
     * @throws NullPointerException if {@code record} is null
     */
    public void put(StudentRecord record) {
        records.put(record.id(), record);
    }

    /**
     * Removes a student's record; does nothing if there is none.
     *
     * @param id the id of the student
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
