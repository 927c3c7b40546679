package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.port.StudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Registries with one mistake each, for {@link Mistake}. */
final class MistakenRegistries {

    private MistakenRegistries() {}

    /** Asks once about each student: a process that looks a second time sees what it saw the first time. */
    static final class RepeatsFirstAnswers implements StudentRegistry {
        private final StudentRegistry registry;
        private final Map<StudentId, Optional<StudentRecord>> answers = new HashMap<>();

        RepeatsFirstAnswers(StudentRegistry registry) {
            this.registry = registry;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            return answers.computeIfAbsent(id, registry::find);
        }
    }

    /** Answers about a student whom it does not find with a record without student status. */
    record InventsFormerStudents(StudentRegistry registry) implements StudentRegistry {
        @Override
        public Optional<StudentRecord> find(StudentId id) {
            return registry.find(id).or(() -> Optional.of(Registry.withoutStatus(id)));
        }
    }
}
