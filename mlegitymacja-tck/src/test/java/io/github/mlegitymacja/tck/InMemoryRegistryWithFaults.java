package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A correct registry that makes two steps in each call, and whose connection, source and records can be broken. Broken
 * registries override one method of it.
 */
class InMemoryRegistryWithFaults implements StudentRegistry {

    final Map<StudentId, StudentRecord> students = new ConcurrentHashMap<>();
    final Map<StudentId, String> peselEntries = new ConcurrentHashMap<>();
    final Set<StudentId> damaged = ConcurrentHashMap.newKeySet();
    volatile boolean isMigrating;
    volatile Instant now = SampleOrders.NOON;
    SimulatedConnection connection = new SimulatedConnection();

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        Objects.requireNonNull(id, "id");
        connection.step();
        requireCompleteSource();
        Optional<StudentRecord> found = recorded(id);
        connection.step();
        return found;
    }

    void put(StudentRecord record) {
        students.put(record.id(), record);
        peselEntries.remove(record.id());
        damaged.remove(record.id());
    }

    void remove(StudentId id) {
        students.remove(id);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void requireCompleteSource() {
        if (isMigrating) {
            throw new InfrastructureException("the source is incomplete");
        }
    }

    final Optional<StudentRecord> recorded(StudentId id) {
        if (damaged.contains(id)) {
            throw new IllegalStateException("a record cannot be read");
        }
        return isMigrating
                ? Optional.empty()
                : Optional.ofNullable(students.get(id)).map(this::withTypedPesel);
    }

    private StudentRecord withTypedPesel(StudentRecord record) {
        String entry = peselEntries.get(record.id());
        return entry == null ? record : record.toBuilder().pesel(peselOf(entry)).build();
    }

    RegisteredPesel peselOf(String entry) {
        return RegisteredPesel.of(entry);
    }
}
