package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/**
 * Tests the contract of {@link OrderStore}. Extend this class and open your store:
 *
 * <pre>{@code
 * class MyOrderStoreTest extends OrderStoreContract {
 *
 *     @Override
 *     protected OrderStore openStore() {
 *         return new MyOrderStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>The test class can implement optional interfaces. Each of them enables further tests:
 *
 * <ul>
 *   <li>{@link BreakableConnection}: a broken connection throws an exception and never returns an empty result;
 *   <li>{@link BreakableMidway}, which extends it: a call that fails midway leaves nothing half-written;
 *   <li>{@link InspectableStorage}: activation data is deleted from storage;
 *   <li>{@link DamageableStorage}: an order that cannot be read does not stop the others;
 *   <li>{@link SharedStorage}: two processes on the same data see the changes of each other.
 * </ul>
 *
 * <p>If the store is a {@link io.github.mlegitymacja.spi.port.BatchOrderStore}, a {@link
 * io.github.mlegitymacja.spi.port.ReportingOrderStore}, an {@link
 * io.github.mlegitymacja.spi.port.ImportingOrderStore} or an {@link
 * io.github.mlegitymacja.spi.port.OutboxOrderStore}, the methods of these interfaces are tested as well. Tests that
 * cannot run are reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class OrderStoreContract extends StoreGroupsInBatches {

    /** Creates an instance of the subclass. */
    protected OrderStoreContract() {}

    /**
     * Opens the store to test. Called once for each test, after the {@code @BeforeEach} methods of the test class. If
     * something must be closed afterwards, close it in an {@code @AfterEach} method of the test class.
     *
     * @return a store without orders, which eight threads can use at the same time
     */
    @Override
    protected abstract OrderStore openStore();

    @Nested
    @DisplayName("Orders come back exactly as they were stored")
    class RoundTrip extends RoundTripTests {
        RoundTrip() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("The history is complete and in its original sequence")
    class History extends HistoryTests {
        History() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Texts come back unchanged")
    class Text extends TextTests {
        Text() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders are found by id and by student")
    class Reading extends ReadingTests {
        Reading() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A student has at most one open order")
    class Uniqueness extends UniquenessTests {
        Uniqueness() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An update replaces exactly the version that was read")
    class CompareAndSet extends CompareAndSetTests {
        CompareAndSet() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A claim returns due orders only")
    class Claiming extends ClaimTests {
        Claiming() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A leased order is not claimed again until its lease ends")
    class Lease extends LeaseTests {
        Lease() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Due work can be made due earlier and never later")
    class Advance extends AdvanceTests {
        Advance() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Submissions that were put off can be made due for many students")
    class AdvanceSubmissions extends AdvanceSubmissionsTests {
        AdvanceSubmissions() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Work that a wrong clock has put off can be made due again")
    class Clock extends ClockTests {
        Clock() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Open orders can be read page by page while orders change")
    class Paging extends PagingTests {
        Paging() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Different calls at the same time undo nothing of each other")
    class Crossing extends CrossingTests {
        Crossing() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Calls in any sequence have the results of the store in memory")
    class Sequence extends SequenceTests {
        Sequence() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders are counted by status")
    class Counting extends CountingTests {
        Counting() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Erasing a student removes closed orders with nothing due")
    class Erasure extends ErasureTests {
        Erasure() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Erasing old orders removes expired ones only")
    class Retention extends RetentionTests {
        Retention() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A batch has the same results as single calls")
    class Batch extends BatchTests {
        Batch() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders that have to be withdrawn are found for many students")
    class ToWithdraw extends ToWithdrawTests {
        ToWithdraw() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Reports list orders by status and count them by day")
    class Reporting extends ReportingTests {
        Reporting() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Stuck work keeps its reason and is reported")
    class Stuck extends StuckTests {
        Stuck() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders of another system are imported with their history")
    class Importing extends ImportTests {
        Importing() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Each change is kept once the store was told to keep changes")
    class Keeping extends KeepingTests {
        Keeping() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Kept changes are claimed until they are confirmed")
    class Delivering extends DeliveryTests {
        Delivering() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Kept changes are claimed by one worker at a time")
    class ClaimingChanges extends DeliveryClaimTests {
        ClaimingChanges() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order does not hide or stop the others")
    class UnreadableReading extends UnreadableReadingTests {
        UnreadableReading() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order is neither lost nor replaced")
    class UnreadableWriting extends UnreadableWritingTests {
        UnreadableWriting() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order is leased and reported until it is repaired")
    class UnreadableClaiming extends UnreadableClaimTests {
        UnreadableClaiming() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An unreadable order with kept changes is reported although nothing is due")
    class UnreadableChanges extends UnreadableChangeTests {
        UnreadableChanges() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Activation data is stored only while an order is ready for pick-up")
    class Secrecy extends SecrecyTests {
        Secrecy() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A null argument throws a NullPointerException")
    class Null extends NullArgumentTests {
        Null() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A broken connection throws an exception and never returns an empty result")
    class Availability extends AvailabilityTests {
        Availability() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A call that fails midway leaves nothing half-written")
    class Atomicity extends AtomicityTests {
        Atomicity() {
            super(OrderStoreContract.this);
        }
    }
}
