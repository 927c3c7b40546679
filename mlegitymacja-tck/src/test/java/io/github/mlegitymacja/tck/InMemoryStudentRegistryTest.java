package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;

/** {@link InMemoryStudentRegistry} fulfils the contract of a registry. */
class InMemoryStudentRegistryTest extends StudentRegistryContract implements RemovableStudents {

    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();

    @Override
    protected StudentRegistry openRegistry() {
        return registry;
    }

    @Override
    protected void record(StudentRecord record) {
        registry.put(record);
    }

    @Override
    public void removeStudent(StudentId student) {
        registry.remove(student);
    }
}
