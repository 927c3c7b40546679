package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.OrderStore;
import java.util.function.Supplier;

/** The kit applied to whatever store is put in; to a healthy one by default. */
class OrderStoreSpecimen extends OrderStoreContract implements BreakableMidway, InspectableStorage {

    static Supplier<LaboratoryStore> source = LaboratoryStore::new;

    private LaboratoryStore store;

    @Override
    protected OrderStore openStore() {
        store = source.get();
        return store;
    }

    @Override
    public void breakConnectionAfter(int steps) {
        store.fuse.blowAfter(steps);
    }

    @Override
    public void mendConnection() {
        store.fuse.mend();
    }

    @Override
    public String everythingKept() {
        return store.everythingKept();
    }
}
