package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.Optional;

/** The registry as one process sees it. */
record FaultyRegistry(Scene scene, Mortal process) implements StudentRegistry {

    @Override
    public Optional<StudentRecord> find(StudentId id) {
        return process.call("registry", id, Optional.of(id), () -> {
            if (scene.outages.isDown(Fault.REGISTRY_DOWN)) {
                throw new InfrastructureException("the registry does not answer", null);
            }
            return scene.registry.find(id);
        });
    }
}
