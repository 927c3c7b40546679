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
 *   <li>{@link BreakableOnce}, which extends that: a store that tries again returns the right result;
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
public abstract class OrderStoreContract extends UpdatingGroups {

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

    @Override
    final OrderStoreContract contract() {
        return this;
    }

    @Nested
    @DisplayName("Orders are found by id and by student")
    class Reading extends ReadingTests {
        Reading() {
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
    @DisplayName("A batch has the same results as single calls")
    class Batch extends BatchTests {
        Batch() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("What one instance changes, another one sees at once")
    class Instances extends InstancesTests {
        Instances() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A wrong batch is rejected as a whole")
    class RejectedBatch extends RejectedBatchTests {
        RejectedBatch() {
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

    @Nested
    @DisplayName("With updates in batches")
    class InBatches extends UpdatingGroups {

        @Override
        protected OrderStore openStore() {
            return UpdatesInBatches.of(OrderStoreContract.this.openStore());
        }

        @Override
        OrderStoreContract contract() {
            return OrderStoreContract.this;
        }
    }
}
