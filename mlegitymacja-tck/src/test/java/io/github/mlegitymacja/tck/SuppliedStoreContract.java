package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.function.Supplier;

/** Runs the contract against the stores of a supplier. The name hides it from Surefire: only other tests run it. */
class SuppliedStoreContract extends OrderStoreContract
        implements BreakableOnce, InspectableStorage, DamageableStorage, SharedStorage {

    /** Each thread that runs the contract has a supplier of its own. */
    static final ThreadLocal<Supplier<InMemoryStoreWithFaults>> SUPPLIER =
            ThreadLocal.withInitial(() -> InMemoryStoreWithFaults::new);

    private InMemoryStoreWithFaults store = SUPPLIER.get().get();

    @Override
    protected OrderStore openStore() {
        store = SUPPLIER.get().get();
        return store;
    }

    @Override
    public OrderStore openAnother() {
        return store.another();
    }

    @Override
    public void breakConnectionAfter(int steps) {
        store.connection.breakAfter(steps);
    }

    @Override
    public void breakConnectionOnceAfter(int steps) {
        store.connection.breakOnceAfter(steps);
    }

    @Override
    public void restoreConnection() {
        store.connection.restore();
    }

    @Override
    public void damage(OrderId order) {
        store.damage.add(order);
    }

    @Override
    public void repair(OrderId order) {
        store.damage.remove(order);
    }

    @Override
    public String allStoredText() {
        return store.allStoredText();
    }
}
