package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BrokenOrderStoresTest {

    private static final KitTrial<LaboratoryStore> KIT =
            new KitTrial<>(OrderStoreSpecimen.class, store -> OrderStoreSpecimen.source = store, LaboratoryStore::new);

    @Test
    void a_healthy_store_passes_every_test_and_none_is_skipped() {
        KIT.assertHealthy();
    }

    @TestFactory
    Stream<DynamicTest> each_broken_store_is_caught_by_the_tests_that_say_what_is_wrong() {
        return stores().map(store -> DynamicTest.dynamicTest(store.what(), () -> KIT.assertCaught(store)));
    }

    @Test
    void every_test_of_the_kit_can_fail() {
        assertEquals(List.of(), KIT.testsThatNobodyFails(stores()));
    }

    private static Stream<BrokenAdapter<LaboratoryStore>> stores() {
        return Stream.of(
                        BrokenKeeping.stores(),
                        BrokenReading.stores(),
                        BrokenCreating.stores(),
                        BrokenUpdating.stores(),
                        BrokenClaiming.stores(),
                        BrokenLeasing.stores(),
                        BrokenPaging.stores(),
                        BrokenCounting.stores(),
                        BrokenBatches.stores(),
                        BrokenReports.stores(),
                        BrokenConnections.stores(),
                        BrokenMidway.stores(),
                        BrokenSecrecy.stores())
                .flatMap(stores -> stores);
    }
}
