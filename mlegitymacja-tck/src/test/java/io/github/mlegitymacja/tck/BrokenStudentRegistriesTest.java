package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract of {@code StudentRegistry} against a correct registry and against broken ones. */
@Tag("slow")
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

    static Stream<BrokenAdapter<InMemoryRegistryWithFaults>> registries() {
        return Stream.of(
                        BrokenFinding.registries(),
                        BrokenValues.registries(),
                        BrokenLookAlikes.registries(),
                        BrokenFreshness.registries(),
                        BrokenSchedules.registries(),
                        BrokenCopies.registries(),
                        BrokenRegistryConcurrency.registries(),
                        BrokenPesel.registries(),
                        BrokenRemoval.registries(),
                        BrokenUnreadableRecords.registries(),
                        BrokenOutages.registries(),
                        BrokenRecovery.registries(),
                        BrokenMidway.registries(),
                        BrokenRetries.registries(),
                        BrokenWindows.registries())
                .flatMap(registries -> registries);
    }
}
