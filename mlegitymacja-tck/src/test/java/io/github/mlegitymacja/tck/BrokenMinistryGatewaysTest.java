package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract of {@code MinistryGateway} against a correct gateway and against broken ones. */
@Tag("slow")
class BrokenMinistryGatewaysTest {

    private static final ContractTester<InMemoryMinistryWithFaults> TESTER = new ContractTester<>(
            SuppliedGatewayContract.class,
            gateways -> SuppliedGatewayContract.supplier = gateways,
            InMemoryMinistryWithFaults::new);

    @Test
    void a_correct_gateway_passes_every_test_and_none_is_skipped() {
        TESTER.assertCorrectAdapterPasses();
    }

    @TestFactory
    Stream<DynamicTest> an_unusual_gateway_passes_every_test_that_is_not_skipped() {
        return UnusualGateways.gateways().entrySet().stream()
                .map(gateway ->
                        DynamicTest.dynamicTest(gateway.getKey(), () -> TESTER.assertPasses(gateway.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> each_broken_gateway_fails_the_tests_that_describe_its_defect() {
        return gateways()
                .map(gateway ->
                        DynamicTest.dynamicTest(gateway.defect(), () -> TESTER.assertFailsExpectedTests(gateway)));
    }

    @Test
    void every_contract_test_fails_for_a_broken_adapter() {
        assertEquals(List.of(), TESTER.testsThatNoBrokenAdapterFails(gateways()));
    }

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                        BrokenSubmitting.gateways(),
                        BrokenStatus.gateways(),
                        BrokenWithdrawing.gateways(),
                        BrokenMinistryIds.gateways(),
                        BrokenKeys.gateways(),
                        BrokenManyOrders.gateways(),
                        BrokenRejecting.gateways(),
                        BrokenRefusedWithdrawals.gateways(),
                        BrokenReceiving.gateways(),
                        BrokenMissingAnswers.gateways(),
                        BrokenGatewayConcurrency.gateways(),
                        BrokenGatewaySequences.gateways(),
                        BrokenRetrying.gateways(),
                        BrokenRepeating.gateways(),
                        BrokenSharedGateways.gateways(),
                        BrokenOutageAnswers.gateways(),
                        BrokenGatewaySecrecy.gateways())
                .flatMap(gateways -> gateways);
    }
}
