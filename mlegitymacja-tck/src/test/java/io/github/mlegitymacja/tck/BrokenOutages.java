package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Registries that answer wrongly while they cannot be reached, or afterwards. */
final class BrokenOutages {

    private static final String THROWS = "a_broken_connection_throws_an_infrastructure_exception_for_every_student";
    private static final String NO_DATA = "the_exception_for_a_broken_connection_contains_no_personal_data";

    private BrokenOutages() {}

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.concat(answering(), recovering());
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> answering() {
        return Stream.of(
                brokenThroughout(
                        "returns an empty result instead of an exception",
                        () -> failing((registry, id, failure) -> {
                            return Optional.empty();
                        }),
                        THROWS),
                broken(
                        "knows nobody during an outage whom it has not found before",
                        () -> new RegistryWithCache(Duration.ofMinutes(1)) {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    if (cache.containsKey(id)) {
                                        throw e;
                                    }
                                    return Optional.empty();
                                }
                            }
                        },
                        THROWS),
                brokenThroughout(
                        "throws another exception for a broken connection",
                        () -> failing((registry, id, failure) -> {
                            throw new IllegalStateException("broken", failure);
                        }),
                        THROWS),
                broken(
                        "returns its last answer until the outage ends",
                        () -> new RegistryWithCache(Duration.ofMinutes(5)) {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    return Optional.ofNullable(cache.get(id))
                                            .orElseThrow(() -> e)
                                            .answer();
                                }
                            }
                        },
                        "an_outage_throws_an_exception_though_students_are_read_all_the_time"),
                broken(
                        "puts the PESEL number into the cause of its exceptions",
                        () -> failing((registry, id, failure) -> {
                            throw new InfrastructureException(
                                    "broken", new IllegalStateException("pesel = " + SampleStudents.PESEL));
                        }),
                        NO_DATA),
                broken(
                        "puts the photo into an exception that another one suppressed",
                        () -> failing((registry, id, failure) -> {
                            failure.addSuppressed(new IllegalStateException("89504E4700ff"));
                            throw failure;
                        }),
                        NO_DATA));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> recovering() {
        return Stream.of(
                broken(
                        "does not recover from a broken connection",
                        () -> {
                            var registry = new InMemoryRegistryWithFaults();
                            registry.connection = new SimulatedConnection() {
                                @Override
                                synchronized void restore() {
                                    breakAfter(0);
                                }
                            };
                            return registry;
                        },
                        "after_a_reconnect_students_are_found_again"),
                broken(
                        "knows nobody any more about whom it was asked during an outage",
                        () -> new InMemoryRegistryWithFaults() {
                            private final Set<StudentId> asked = ConcurrentHashMap.newKeySet();

                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id).filter(record -> !asked.contains(id));
                                } catch (InfrastructureException e) {
                                    asked.add(id);
                                    throw e;
                                }
                            }
                        },
                        "after_a_reconnect_students_are_found_again",
                        "a_change_after_a_reconnect_is_visible"));
    }

    private static InMemoryRegistryWithFaults failing(Failing failing) {
        return new InMemoryRegistryWithFaults() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                try {
                    return super.find(id);
                } catch (InfrastructureException e) {
                    return failing.find(this, id, e);
                }
            }
        };
    }

    private interface Failing {
        Optional<StudentRecord> find(
                InMemoryRegistryWithFaults registry, StudentId id, InfrastructureException failure);
    }
}
