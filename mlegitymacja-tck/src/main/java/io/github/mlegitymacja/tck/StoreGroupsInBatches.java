package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The groups of tests that update orders, once more with updates in batches. */
abstract class StoreGroupsInBatches {

    /**
     * Opens the store to test.
     *
     * @return a store without orders
     */
    protected abstract OrderStore openStore();

    private OrderStoreContract contract() {
        return (OrderStoreContract) this;
    }

    @Nested
    @DisplayName("Orders come back exactly as they were stored, in batches")
    class RoundTripInBatches extends RoundTripTests {
        RoundTripInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("The history is complete and in its original sequence, in batches")
    class HistoryInBatches extends HistoryTests {
        HistoryInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Texts come back unchanged, in batches")
    class TextInBatches extends TextTests {
        TextInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("A student has at most one open order, in batches")
    class UniquenessInBatches extends UniquenessTests {
        UniquenessInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("An update replaces exactly the version that was read, in batches")
    class CompareAndSetInBatches extends CompareAndSetTests {
        CompareAndSetInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("A claim returns due orders only, in batches")
    class ClaimingInBatches extends ClaimTests {
        ClaimingInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("A leased order is not claimed again until its lease ends, in batches")
    class LeaseInBatches extends LeaseTests {
        LeaseInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Due work can be made due earlier and never later, in batches")
    class AdvanceInBatches extends AdvanceTests {
        AdvanceInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Work that a wrong clock has put off can be made due again, in batches")
    class ClockInBatches extends ClockTests {
        ClockInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Open orders can be read page by page while orders change, in batches")
    class PagingInBatches extends PagingTests {
        PagingInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Orders are counted by status, in batches")
    class CountingInBatches extends CountingTests {
        CountingInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Erasing a student removes closed orders with nothing due, in batches")
    class ErasureInBatches extends ErasureTests {
        ErasureInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Erasing old orders removes expired ones only, in batches")
    class RetentionInBatches extends RetentionTests {
        RetentionInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Reports list orders by status and count them by day, in batches")
    class ReportingInBatches extends ReportingTests {
        ReportingInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Stuck work keeps its reason and is reported, in batches")
    class StuckInBatches extends StuckTests {
        StuckInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Each change is kept once the store was told to keep changes, in batches")
    class KeepingInBatches extends KeepingTests {
        KeepingInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }

    @Nested
    @DisplayName("Activation data is stored only while an order is ready for pick-up, in batches")
    class SecrecyInBatches extends SecrecyTests {
        SecrecyInBatches() {
            super(contract());
        }

        @Override
        OrderStore opened(OrderStore store) {
            return UpdatesInBatches.of(store);
        }
    }
}
