package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The groups of tests that update orders. They run with single updates, and once more with updates in batches. */
abstract class UpdatingGroups {

    /**
     * Opens the store to test.
     *
     * @return a store without orders
     */
    protected abstract OrderStore openStore();

    /** Returns the test class of the adapter. */
    abstract OrderStoreContract contract();

    @Nested
    @DisplayName("Orders come back exactly as they were stored")
    class RoundTrip extends RoundTripTests {
        RoundTrip() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("The history is complete and in its original sequence")
    class History extends HistoryTests {
        History() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Texts come back unchanged")
    class Text extends TextTests {
        Text() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("A student has at most one open order")
    class Uniqueness extends UniquenessTests {
        Uniqueness() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("An update replaces exactly the version that was read")
    class CompareAndSet extends CompareAndSetTests {
        CompareAndSet() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("A claim returns due orders only")
    class Claiming extends ClaimTests {
        Claiming() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("A leased order is not claimed again until its lease ends")
    class Lease extends LeaseTests {
        Lease() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Due work can be made due earlier and never later")
    class Advance extends AdvanceTests {
        Advance() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Submissions that were put off can be made due for many students")
    class AdvanceSubmissions extends AdvanceSubmissionsTests {
        AdvanceSubmissions() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Work that a wrong clock has put off can be made due again")
    class Clock extends ClockTests {
        Clock() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Open orders can be read page by page while orders change")
    class Paging extends PagingTests {
        Paging() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Different calls at the same time undo nothing of each other")
    class Crossing extends CrossingTests {
        Crossing() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Orders are counted by status")
    class Counting extends CountingTests {
        Counting() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Erasing a student removes closed orders with nothing due")
    class Erasure extends ErasureTests {
        Erasure() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Erasing old orders removes expired ones only")
    class Retention extends RetentionTests {
        Retention() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Orders that have to be withdrawn are found for many students")
    class ToWithdraw extends ToWithdrawTests {
        ToWithdraw() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Reports list orders by status and count them by day")
    class Reporting extends ReportingTests {
        Reporting() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Stuck work keeps its reason and is reported")
    class Stuck extends StuckTests {
        Stuck() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Orders of another system are imported with their history")
    class Importing extends ImportTests {
        Importing() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Each change is kept once the store was told to keep changes")
    class Keeping extends KeepingTests {
        Keeping() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Kept changes are claimed until they are confirmed")
    class Delivering extends DeliveryTests {
        Delivering() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Kept changes are claimed by one worker at a time")
    class ClaimingChanges extends DeliveryClaimTests {
        ClaimingChanges() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order does not hide or stop the others")
    class UnreadableReading extends UnreadableReadingTests {
        UnreadableReading() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order is neither lost nor replaced")
    class UnreadableWriting extends UnreadableWritingTests {
        UnreadableWriting() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order is leased and reported until it is repaired")
    class UnreadableClaiming extends UnreadableClaimTests {
        UnreadableClaiming() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order with kept changes is reported although nothing is due")
    class UnreadableChanges extends UnreadableChangeTests {
        UnreadableChanges() {
            super(UpdatingGroups.this);
        }
    }

    @Nested
    @DisplayName("Activation data is stored only while an order is ready for pick-up")
    class Secrecy extends SecrecyTests {
        Secrecy() {
            super(UpdatingGroups.this);
        }
    }
}
