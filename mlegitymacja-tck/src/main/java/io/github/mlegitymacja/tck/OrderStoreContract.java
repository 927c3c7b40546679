package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/**
 * What an {@link OrderStore} promises, as tests: extend this class and open your store.
 *
 * <p>The test class may say that more of the contract can be tried, by implementing
 *
 * <ul>
 *   <li>{@link BreakableConnection}: that a broken connection is an exception and never an empty result;
 *   <li>{@link BreakableMidway}, which is more: that a call which breaks off leaves nothing half-written;
 *   <li>{@link InspectableStorage}: that activation data is gone from storage.
 * </ul>
 *
 * A store that is a {@link io.github.mlegitymacja.spi.port.BatchOrderStore} or a {@link
 * io.github.mlegitymacja.spi.port.ReportingOrderStore} is tried as such. What cannot be tried is reported as skipped.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class OrderStoreContract {

    /** For the subclass. */
    protected OrderStoreContract() {}

    /**
     * Opens the store to be tried. Called once for each test, after the {@code @BeforeEach} methods of the test class.
     *
     * @return a store without orders, open to eight threads at once; whatever has to be closed is for an
     *     {@code @AfterEach} method of the test class
     */
    protected abstract OrderStore openStore();

    @Nested
    @DisplayName("An order comes back as it was stored")
    class RoundTrip extends RoundTripPromise {
        RoundTrip() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("The history is kept whole and in its order")
    class History extends HistoryPromise {
        History() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Texts come back letter for letter")
    class Text extends TextPromise {
        Text() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders are found by id and by student")
    class Reading extends ReadingPromise {
        Reading() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A student has at most one open order")
    class Uniqueness extends UniquenessPromise {
        Uniqueness() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("An update replaces exactly the version that was read")
    class CompareAndSet extends CompareAndSetPromise {
        CompareAndSet() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A claim hands out what is due and nothing else")
    class Claiming extends ClaimPromise {
        Claiming() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A lease keeps other workers away until it ends")
    class Lease extends LeasePromise {
        Lease() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Open orders are read page by page while others change")
    class Paging extends PagingPromise {
        Paging() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Orders are counted by status")
    class Counting extends CountingPromise {
        Counting() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Erasing a student removes what is settled")
    class Erasure extends ErasurePromise {
        Erasure() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A batch does for many orders what single calls do for one")
    class Batch extends BatchPromise {
        Batch() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A report shows the orders of a status, and how many were placed on which day")
    class Reporting extends ReportingPromise {
        Reporting() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("Activation data is kept only while an order is ready")
    class Secrecy extends SecrecyPromise {
        Secrecy() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A null argument is the caller's bug")
    class Null extends NullPromise {
        Null() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A broken connection is told, never an empty result")
    class Availability extends AvailabilityPromise {
        Availability() {
            super(OrderStoreContract.this);
        }
    }

    @Nested
    @DisplayName("A call that breaks off leaves nothing half-written")
    class Atomicity extends AtomicityPromise {
        Atomicity() {
            super(OrderStoreContract.this);
        }
    }
}
