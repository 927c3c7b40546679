package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Delegates every call to a store. Broken stores override single methods. */
abstract class ForwardingStore implements BatchOrderStore {

    private final BatchOrderStore store;

    ForwardingStore(BatchOrderStore store) {
        this.store = store;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return store.find(id);
    }

    @Override
    public List<Order> ordersOf(StudentId student) {
        return store.ordersOf(student);
    }

    @Override
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        return store.ordersOf(students);
    }

    @Override
    public SaveResult create(Order order) {
        return store.create(order);
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
    public List<Order> claim(Claim claim) {
        return store.claim(claim);
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return store.openOrders(semester, after, limit);
    }

    @Override
    public int erase(StudentId student) {
        return store.erase(student);
    }
}
