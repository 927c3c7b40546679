package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/** A correct registry whose connection can be broken before each call. Broken registries override one method of it. */
class InMemoryRegistryWithFaults implements StudentRegistry {

    final InMemoryStudentRegistry delegate = new InMemoryStudentRegistry();
    SimulatedConnection connection = new SimulatedConnection();

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        connection.step();
        return delegate.find(id);
    }
}
