package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
                                (registry, id) -> registry.recorded(id).map(record -> SampleStudents.minimal(id))),
                        "a_complete_record_comes_back"),
                broken(
                        "does not find students without a photo",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .filter(record -> record.photo().isPresent())),
                        "a_record_without_optional_attributes_comes_back"),
                broken(
                        "does not find students without a given name",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .filter(record -> record.givenNames().isPresent())),
                        "students_with_one_name_come_back"),
                broken(
                        "writes a dash for a missing name",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .familyName(record.familyName().orElse("-"))
                                        .build())),
                        "students_with_one_name_come_back"),
                broken(
                        "returns the first day on which the student is no longer entitled",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .entitledUntil(record.entitledUntil().map(day -> day.plusDays(1)))
                                        .build())),
                        "the_last_day_of_the_entitlement_comes_back",
                        "a_complete_record_comes_back"),
                broken(
                        "ignores the last day of the entitlement in a leap year",
                        () -> finding((registry, id) -> registry.recorded(id)
                                .map(record -> record.toBuilder()
                                        .entitledUntil(record.entitledUntil().filter(day -> !day.isLeapYear()))
                                        .build())),
                        "the_last_day_of_the_entitlement_comes_back"),
                broken(
                        "does not ignore the padding of a PESEL number",
                        () -> reading(entry -> entry.isBlank() || entry.equals(entry.strip())
                                ? RegisteredPesel.of(entry)
                                : new RegisteredPesel.Invalid(PeselProblem.LENGTH)),
                        "a_padded_pesel_number_is_valid"),
                broken(
                        "reports a blank PESEL number as invalid",
                        () -> reading(entry -> entry.isEmpty() || !entry.isBlank()
                                ? RegisteredPesel.of(entry)
                                : new RegisteredPesel.Invalid(PeselProblem.LENGTH)),
                        "a_blank_pesel_number_is_absent"),
                broken(
                        "throws for a mistyped PESEL number",
                        () -> reading(entry -> entry.isBlank()
                                ? new RegisteredPesel.Absent()
                                : new RegisteredPesel.Valid(Pesel.parse(entry.strip()))),
                        "a_mistyped_pesel_number_is_invalid_and_its_student_is_found"),
                broken(
                        "throws for an unknown student",
                        () -> finding((registry, id) ->
                                Optional.of(registry.recorded(id).orElseThrow())),
                        "an_unknown_student_is_an_empty_result_and_not_an_exception"),
                broken(
                        "returns the record of the first student for all students",
                        () -> {
                            var first = new ConcurrentHashMap<String, Optional<StudentRecord>>();
                            return finding(
                                    (registry, id) -> first.computeIfAbsent("first", it -> registry.recorded(id)));
                        },
                        "each_student_has_their_own_record",
                        "eight_threads_find_their_students_concurrently"),
                broken(
                        "caches records for ever",
                        () -> {
                            Map<StudentId, Optional<StudentRecord>> cache = new ConcurrentHashMap<>();
                            return finding((registry, id) -> cache.computeIfAbsent(id, registry::recorded));
                        },
                        "a_changed_record_is_returned",
                        "a_student_added_later_is_found"),
                broken(
                        "returns an empty result for a null id",
                        () -> finding((registry, id) -> id == null ? Optional.empty() : registry.recorded(id)),
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

    private static InMemoryRegistryWithFaults reading(Function<String, RegisteredPesel> mistake) {
        return new InMemoryRegistryWithFaults() {
            @Override
            RegisteredPesel peselOf(String entry) {
                return mistake.apply(entry);
            }
        };
    }

    private interface Finder {
        Optional<StudentRecord> find(InMemoryRegistryWithFaults registry, StudentId id);
    }
}
