package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;

/**
 * An optional interface for test classes that can open the store a second time on the same data, as another process would.
 * Tests of what two processes see of each other are skipped without it, and the report says so.
 */
@FunctionalInterface
public interface SharedStorage {

    /**
     * Opens another instance of the store that was opened last. Both are used until the end of the test.
     *
     * @return a store with the same data, which shares no memory with the first one
     */
    OrderStore openAnother();
}
