package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Registries that answer wrongly while their source is incomplete, or afterwards. */
final class BrokenWindows {

    private static final String THROWS = "an_incomplete_source_throws_an_infrastructure_exception_for_every_student";

    private BrokenWindows() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "does not notice that its source is incomplete",
                        () -> inWindow((registry, id) -> Optional.empty()),
                        THROWS),
                broken(
                        "finds former students only while its source is incomplete",
                        () -> inWindow((registry, id) -> Optional.ofNullable(registry.students.get(id))
                                .map(record -> SampleStudents.minimal(id))),
                        THROWS),
                broken(
                        "asks an incomplete source about whoever is missing",
                        () -> inWindow((registry, id) -> {
                            if (registry.students.containsKey(id)) {
                                throw new InfrastructureException("the source is incomplete");
                            }
                            return Optional.empty();
                        }),
                        THROWS),
                broken(
                        "puts names into its exceptions",
                        () -> inWindow((registry, id) -> {
                            throw new InfrastructureException("no record of "
                                    + registry.students
                                            .getOrDefault(id, SampleStudents.minimal(id))
                                            .fullName());
                        }),
                        "the_exception_for_an_incomplete_source_contains_no_personal_data"),
                broken(
                        "returns its last answer while its source is incomplete",
                        LastAnswer::new,
                        "a_source_that_stays_incomplete_throws_an_exception_though_it_is_read_all_the_time"),
                broken(
                        "looks once in a minute whether its source is complete",
                        () -> new InMemoryRegistryWithFaults() {
                            private volatile Instant complete = Instant.MIN;

                            @Override
                            void requireCompleteSource() {
                                if (!complete.plusSeconds(60).isAfter(now)) {
                                    super.requireCompleteSource();
                                    complete = now;
                                }
                            }
                        },
                        "answers_before_during_and_after_windows_were_right_in_the_last_ten_minutes"),
                broken(
                        "does not notice that its source is complete again",
                        () -> new InMemoryRegistryWithFaults() {
                            private volatile boolean wasIncomplete;

                            @Override
                            void requireCompleteSource() {
                                wasIncomplete |= isMigrating;
                                if (wasIncomplete) {
                                    throw new InfrastructureException("the source is incomplete");
                                }
                            }
                        },
                        "a_source_that_is_complete_again_has_the_right_answers"),
                broken(
                        "never asks again about students who were missing for a while",
                        () -> new Remembering((registry, id) -> Optional.empty()),
                        "a_student_who_was_changed_shortly_before_the_source_became_incomplete_has_not_left",
                        "a_source_that_is_complete_again_has_the_right_answers"),
                broken(
                        "keeps for ever what it has saved from an incomplete source",
                        () -> new Remembering((registry, id) -> Optional.ofNullable(registry.students.get(id))),
                        "a_change_after_the_source_is_complete_again_is_visible"));
    }

    private static InMemoryRegistryWithFaults inWindow(
            BiFunction<InMemoryRegistryWithFaults, StudentId, Optional<StudentRecord>> answer) {
        return new InMemoryRegistryWithFaults() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                return isMigrating ? answer.apply(this, id) : super.find(id);
            }
        };
    }

    private static final class LastAnswer extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Optional<StudentRecord>> last = new ConcurrentHashMap<>();

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            if (isMigrating && last.containsKey(id)) {
                return last.get(id);
            }
            Optional<StudentRecord> found = super.find(id);
            last.put(id, found);
            return found;
        }
    }

    /** Throws during the window, and has the same answer for ever afterwards. */
    private static final class Remembering extends InMemoryRegistryWithFaults {
        private final Map<StudentId, Optional<StudentRecord>> remembered = new ConcurrentHashMap<>();
        private final BiFunction<InMemoryRegistryWithFaults, StudentId, Optional<StudentRecord>> answer;

        Remembering(BiFunction<InMemoryRegistryWithFaults, StudentId, Optional<StudentRecord>> answer) {
            this.answer = answer;
        }

        @Override
        public Optional<StudentRecord> find(StudentId id) {
            if (isMigrating) {
                remembered.put(id, answer.apply(this, id));
            }
            return isMigrating || !remembered.containsKey(id) ? super.find(id) : remembered.get(id);
        }
    }
}
