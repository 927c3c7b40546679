package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.core.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;
import java.util.function.Supplier;

/** The kit applied to whatever registry is put in; to a healthy one by default. */
class StudentRegistrySpecimen extends StudentRegistryContract implements BreakableConnection {

    static Supplier<Laboratory> source = Laboratory::new;

    private Laboratory registry;

    @Override
    protected StudentRegistry openRegistry() {
        registry = source.get();
        return registry;
    }

    @Override
    protected void record(StudentRecord record) {
        registry.healthy.put(record);
    }

    @Override
    public void breakConnection() {
        registry.fuse.blowAfter(0);
    }

    @Override
    public void mendConnection() {
        registry.fuse.mend();
    }

    /** A healthy registry whose connection can be broken; broken ones override one thing. */
    static class Laboratory implements StudentRegistry {

        final InMemoryStudentRegistry healthy = new InMemoryStudentRegistry();
        Fuse fuse = new Fuse();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            fuse.step();
            return healthy.find(id);
        }
    }
}
