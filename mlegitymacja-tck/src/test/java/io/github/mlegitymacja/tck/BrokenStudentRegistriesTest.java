package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract of {@code StudentRegistry} against a correct registry and against broken ones. */
class BrokenStudentRegistriesTest {

    private static final ContractTester<InMemoryRegistryWithFaults> TESTER = new ContractTester<>(
            SuppliedRegistryContract.class,
            registries -> SuppliedRegistryContract.supplier = registries,
            InMemoryRegistryWithFaults::new);

    @Test
    void a_correct_registry_passes_every_test_and_none_is_skipped() {
        TESTER.assertCorrectAdapterPasses();
    }

    @TestFactory
    Stream<DynamicTest> each_broken_registry_fails_the_tests_that_describe_its_defect() {
        return registries()
                .map(registry ->
                        DynamicTest.dynamicTest(registry.defect(), () -> TESTER.assertFailsExpectedTests(registry)));
    }

    @Test
    void every_contract_test_fails_for_a_broken_adapter() {
        assertEquals(List.of(), TESTER.testsThatNoBrokenAdapterFails(registries()));
    }

    private static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                broken(
                        "leaves out optional attributes",
                        () -> finding(
                                (registry, id) -> registry.delegate.find(id).map(record -> SampleStudents.minimal(id))),
                        "a_complete_record_comes_back"),
                broken(
                        "does not find students without a photo",
                        () -> finding((registry, id) -> registry.delegate
                                .find(id)
                                .filter(record -> record.photo().isPresent())),
                        "a_record_without_optional_attributes_comes_back"),
                broken(
                        "throws for an unknown student",
                        () -> finding((registry, id) ->
                                Optional.of(registry.delegate.find(id).orElseThrow())),
                        "an_unknown_student_is_an_empty_result_and_not_an_exception"),
                broken(
                        "returns the record of the first student for all students",
                        () -> {
                            var first = new ConcurrentHashMap<String, Optional<StudentRecord>>();
                            return finding(
                                    (registry, id) -> first.computeIfAbsent("first", it -> registry.delegate.find(id)));
                        },
                        "each_student_has_their_own_record",
                        "eight_threads_find_their_students_concurrently"),
                broken(
                        "caches records for ever",
                        () -> {
                            Map<StudentId, Optional<StudentRecord>> cache = new ConcurrentHashMap<>();
                            return finding((registry, id) -> cache.computeIfAbsent(id, registry.delegate::find));
                        },
                        "a_changed_record_is_returned",
                        "a_student_added_later_is_found"),
                broken(
                        "returns an empty result for a null id",
                        () -> finding((registry, id) -> id == null ? Optional.empty() : registry.delegate.find(id)),
                        "a_null_id_throws_a_null_pointer_exception"),
                broken(
                        "returns an empty result instead of an exception",
                        () -> new InMemoryRegistryWithFaults() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    return Optional.empty();
                                }
                            }
                        },
                        "a_broken_connection_throws_an_infrastructure_exception"),
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
                        "puts the PESEL number into its exceptions",
                        () -> new InMemoryRegistryWithFaults() {
                            @Override
                            public Optional<StudentRecord> find(StudentId id) {
                                try {
                                    return super.find(id);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("pesel = " + SampleStudents.PESEL, e);
                                }
                            }
                        },
                        "the_exception_message_contains_no_personal_data"));
    }

    private static InMemoryRegistryWithFaults finding(Finder finder) {
        return new InMemoryRegistryWithFaults() {
            @Override
            public Optional<StudentRecord> find(StudentId id) {
                connection.step();
                return finder.find(this, id);
            }
        };
    }

    private interface Finder {
        Optional<StudentRecord> find(InMemoryRegistryWithFaults registry, StudentId id);
    }
}
