package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A correct registry whose connection can be broken before each call. Broken registries override one method of it. */
class InMemoryRegistryWithFaults implements StudentRegistry {

    final InMemoryStudentRegistry delegate = new InMemoryStudentRegistry();
    final Map<StudentId, String> peselEntries = new ConcurrentHashMap<>();
    SimulatedConnection connection = new SimulatedConnection();

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        connection.step();
        return recorded(id);
    }

    final Optional<StudentRecord> recorded(StudentId id) {
        return delegate.find(id).map(this::withTypedPesel);
    }

    private StudentRecord withTypedPesel(StudentRecord record) {
        String entry = peselEntries.get(record.id());
        return entry == null ? record : record.toBuilder().pesel(peselOf(entry)).build();
    }

    RegisteredPesel peselOf(String entry) {
        return RegisteredPesel.of(entry);
    }
}
