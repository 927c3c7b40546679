package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;

class InMemoryOrderStoreTest extends OrderStoreContract {

    @Override
    protected OrderStore openStore() {
        return new InMemoryOrderStore();
    }
}
