package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Delegates to a store in batches; a single update is a batch of one. Tests override single methods. */
public class ForwardingBatchStore extends ForwardingStore implements BatchOrderStore {

    private final BatchOrderStore store;

    public ForwardingBatchStore(BatchOrderStore store) {
        super(store);
        this.store = store;
    }

    @Override
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return store.ordersOf(students);
    }

    @Override
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return store.ordersToWithdraw(students);
    }

    @Override
    public SaveResult update(Order order) {
        return updateAll(List.of(order)).get(0);
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return store.updateAll(orders);
    }

    @Override
    public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        store.advanceSubmissions(students, notBefore);
    }
}
