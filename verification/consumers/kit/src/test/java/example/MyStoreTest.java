package example;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.tck.OrderStoreContract;

/** A store of an adapter author, who has the kit and nothing else. */
class MyStoreTest extends OrderStoreContract {

    @Override
    protected OrderStore openStore() {
        return new InMemoryOrderStore();
    }
}
