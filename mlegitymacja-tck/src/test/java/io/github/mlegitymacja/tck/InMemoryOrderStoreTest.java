package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;

/** {@link InMemoryOrderStore} fulfils the contract of a store. */
class InMemoryOrderStoreTest extends OrderStoreContract {

    @Override
    protected OrderStore openStore() {
        return new InMemoryOrderStore();
    }
}
