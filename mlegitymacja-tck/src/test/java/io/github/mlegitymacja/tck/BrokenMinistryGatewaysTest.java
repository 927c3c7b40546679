package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrokenMinistryGatewaysTest {

    private static final KitTrial<LaboratoryMinistry> KIT = new KitTrial<>(
            MinistryGatewaySpecimen.class,
            gateway -> MinistryGatewaySpecimen.source = gateway,
            LaboratoryMinistry::new);

    @Test
    void a_healthy_gateway_passes_every_test_and_none_is_skipped() {
        KIT.assertHealthy();
    }

    @TestFactory
    Stream<DynamicTest> each_broken_gateway_is_caught_by_the_tests_that_say_what_is_wrong() {
        return gateways().map(gateway -> DynamicTest.dynamicTest(gateway.what(), () -> KIT.assertCaught(gateway)));
    }

    @Test
    void every_test_of_the_kit_can_fail() {
        assertEquals(List.of(), KIT.testsThatNobodyFails(gateways()));
    }

    private static Stream<BrokenAdapter<LaboratoryMinistry>> gateways() {
        return Stream.of(BrokenSubmitting.gateways(), BrokenAnswering.gateways(), BrokenWithdrawing.gateways())
                .flatMap(gateways -> gateways);
    }
}
