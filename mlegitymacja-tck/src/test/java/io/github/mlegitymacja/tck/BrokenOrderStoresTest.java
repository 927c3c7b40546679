package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract of {@code OrderStore} against a correct store and against broken ones. */
@Tag("slow")
class BrokenOrderStoresTest {

    private static final ContractTester<InMemoryStoreWithFaults> TESTER = new ContractTester<>(
            SuppliedStoreContract.class, SuppliedStoreContract.SUPPLIER::set, InMemoryStoreWithFaults::new);

    @Test
    void a_correct_store_passes_every_test_and_none_is_skipped() {
        TESTER.assertCorrectAdapterPasses();
    }

    /** Runs two contracts at once, because there are hundreds. */
    @TestFactory
    List<DynamicTest> each_broken_store_fails_the_tests_that_describe_its_defect() {
        return stores().toList().parallelStream()
                .map(TESTER::testOfExpectedFailures)
                .toList();
    }

    @Test
    void every_contract_test_fails_for_a_broken_adapter() {
        assertEquals(List.of(), TESTER.testsThatNoBrokenAdapterFails(stores()));
    }

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(
                        BrokenRoundTrip.stores(),
                        BrokenHistory.stores(),
                        BrokenReading.stores(),
                        BrokenCreating.stores(),
                        BrokenUpdating.stores(),
                        BrokenClaiming.stores(),
                        BrokenLeasing.stores(),
                        BrokenAdvancing.stores(),
                        BrokenAdvancingOfSubmissions.stores(),
                        BrokenClocks.stores(),
                        BrokenPaging.stores(),
                        BrokenCounting.stores(),
                        BrokenRetention.stores(),
                        BrokenBatches.stores(),
                        BrokenToWithdraw.stores(),
                        BrokenReports.stores(),
                        BrokenStuck.stores(),
                        BrokenImporting.stores(),
                        BrokenKeeping.stores(),
                        BrokenDeliveries.stores(),
                        BrokenDeliveryClaims.stores(),
                        BrokenUnreadable.stores(),
                        BrokenUnreadableClaims.stores(),
                        BrokenUnreadableWrites.stores(),
                        BrokenErrorHandling.stores(),
                        BrokenAtomicity.stores(),
                        BrokenSecrecy.stores(),
                        BrokenCrossing.stores(),
                        BrokenShortcuts.stores(),
                        BrokenLeftovers.stores(),
                        BrokenMemories.stores(),
                        BrokenSequences.stores())
                .flatMap(stores -> stores);
    }
}
