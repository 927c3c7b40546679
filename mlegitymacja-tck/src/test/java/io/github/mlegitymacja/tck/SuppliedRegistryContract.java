package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs the contract against the registries of a supplier. The name hides it from Surefire: only other tests run it. */
class SuppliedRegistryContract extends StudentRegistryContract
        implements PeselEntries, BreakableOnce, RemovableStudents, MigratedSource, DamageableRecords {

    static Supplier<InMemoryRegistryWithFaults> supplier = InMemoryRegistryWithFaults::new;

    private InMemoryRegistryWithFaults registry = supplier.get();

    @Override
    protected StudentRegistry openRegistry() {
        registry = supplier.get();
        return registry;
    }

    @Override
    protected void record(StudentRecord record) {
        registry.put(record);
    }

    @Override
    protected Optional<Instant> now() {
        return Optional.of(registry.now);
    }

    @Override
    protected void letTimePass(Duration time) {
        registry.pass(time);
    }

    @Override
    protected List<Map<String, String>> details() {
        return List.of(Map.of(), Map.of("fee-paid", "no"), Map.of("fee-paid", "yes", "faculty", "\u0141\u00f3d\u017a"));
    }

    @Override
    public void recordPesel(StudentId student, String entry) {
        registry.peselEntries.put(student, entry);
    }

    @Override
    public void removeStudent(StudentId student) {
        registry.remove(student);
    }

    @Override
    public void damageRecord(StudentId student) {
        registry.damaged.add(student);
    }

    @Override
    public void beginMigration() {
        registry.isMigrating = true;
    }

    @Override
    public void endMigration() {
        registry.isMigrating = false;
    }

    @Override
    public void breakConnectionAfter(int steps) {
        registry.connection.breakAfter(steps);
    }

    @Override
    public void breakConnectionOnceAfter(int steps) {
        registry.connection.breakOnceAfter(steps);
    }

    @Override
    public void restoreConnection() {
        registry.connection.restore();
    }
}
