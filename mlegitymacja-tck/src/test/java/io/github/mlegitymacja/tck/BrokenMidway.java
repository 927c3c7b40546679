package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Registries that answer with what they have read before the connection broke. */
final class BrokenMidway {

    private static final String COMPLETE =
            "a_call_that_fails_midway_returns_the_complete_record_or_throws_an_exception";

    private BrokenMidway() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "leaves out a photo that it could not read",
                        () -> secondQueryFails(record ->
                                record.toBuilder().photo(Optional.empty()).build()),
                        COMPLETE),
                broken(
                        "leaves out a PESEL number that it could not read",
                        () -> secondQueryFails(record -> record.toBuilder()
                                .pesel(new RegisteredPesel.Absent())
                                .build()),
                        COMPLETE),
                broken(
                        "leaves out study levels that it could not read",
                        () -> secondQueryFails(record ->
                                record.toBuilder().studyLevels(Set.of()).build()),
                        COMPLETE),
                broken(
                        "takes a status that it could not read for none",
                        () -> secondQueryFails(record ->
                                record.toBuilder().hasStudentStatus(false).build()),
                        COMPLETE),
                broken(
                        "returns an empty result if the second query fails",
                        () -> lastStepFails((registry, id) -> Optional.empty()),
                        COMPLETE,
                        "a_student_recorded_shortly_before_a_failure_is_not_unknown"),
                broken(
                        "does without the first query if the second one knows nobody",
                        () -> new InMemoryRegistryWithFaults() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                requireCompleteSource();
                                Optional<StudentRecord> found = recorded(id);
                                try {
                                    connection.step();
                                } catch (InfrastructureException e) {
                                    return found.map(record -> {
                                        throw e;
                                    });
                                }
                                connection.step();
                                return found;
                            }
                        },
                        "an_unknown_student_is_empty_only_if_no_step_of_the_call_failed"),
                broken(
                        "empties its copy before it refreshes it",
                        () -> new RegistryWithCopy() {
                            @Override
                            void refresh() {
                                var filled = new HashMap<StudentId, StudentRecord>();
                                requireCompleteSource();
                                connection.step();
                                copy = new Copy(filled, Set.copyOf(damaged), now);
                                students.keySet().stream()
                                        .filter(id -> !damaged.contains(id))
                                        .forEach(id -> {
                                            connection.step();
                                            recorded(id).ifPresent(record -> filled.put(id, record));
                                        });
                            }
                        },
                        "a_refresh_that_fails_midway_hides_and_changes_no_student"),
                broken(
                        "does not close what it has opened for a call that fails midway",
                        () -> new InMemoryRegistryWithFaults() {
                            private final SimulatedPool pool = new SimulatedPool();

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                pool.open();
                                Optional<StudentRecord> found;
                                try {
                                    connection.step();
                                    requireCompleteSource();
                                    found = recorded(id);
                                } catch (RuntimeException e) {
                                    pool.close();
                                    throw e;
                                }
                                connection.step();
                                pool.close();
                                return found;
                            }
                        },
                        "many_calls_that_fail_midway_leave_nothing_behind"),
                broken(
                        "puts what it has read so far into its exceptions",
                        () -> lastStepFails((registry, id) -> {
                            throw new InfrastructureException(
                                    "read so far: " + registry.recorded(id).flatMap(StudentRecord::albumNumber));
                        }),
                        "the_exception_for_a_failure_midway_contains_no_personal_data"));
    }

    private static InMemoryRegistryWithFaults secondQueryFails(UnaryOperator<StudentRecord> incomplete) {
        return lastStepFails((registry, id) -> registry.recorded(id).map(incomplete));
    }

    private static InMemoryRegistryWithFaults lastStepFails(BrokenFind answer) {
        return new InMemoryRegistryWithFaults() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                connection.step();
                requireCompleteSource();
                Optional<StudentRecord> found = recorded(id);
                try {
                    connection.step();
                    return found;
                } catch (InfrastructureException e) {
                    return answer.find(this, id);
                }
            }
        };
    }
}
