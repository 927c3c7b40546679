package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/** The connection of one process to the registry, which is sometimes down. */
record FaultyRegistry(Scene scene, SimulatedProcess process) implements StudentRegistry {

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return process.call("registry", id, Optional.of(id), () -> {
            if (scene.outages.isDown(Fault.REGISTRY_DOWN)) {
                throw new InfrastructureException("the registry does not answer", null);
            }
            return scene.broken.sometimes(Fault.ADAPTER_BROKEN, () -> scene.registry.find(id));
        });
    }
}
