package io.github.mlegitymacja.testsupport;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Delegates to a store and hides its optional interfaces. Tests override single methods. */
public class ForwardingStore implements OrderStore {

    private final OrderStore store;

    public ForwardingStore(OrderStore store) {
        this.store = store;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return store.find(id);
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        return store.ordersOf(student);
    }

    @Override
    public SaveResult create(Order order) {
        return store.create(order);
    }

    @Override
    public SaveResult update(Order order) {
        return store.update(order);
    }

    @Override
    public StoredOrders claim(Claim claim) {
        return store.claim(claim);
    }

    @Override
    public void advance(OrderId order, Instant notBefore) {
        store.advance(order, notBefore);
    }

    @Override
    public int advanceClaimedAfter(Instant instant) {
        return store.advanceClaimedAfter(instant);
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return store.openOrders(semester, after, limit);
    }

    @Override
    public int erase(StudentId student) {
        return store.erase(student);
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        return store.eraseExpired(before, limit);
    }
}
