package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.core.search.Invariants;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The truth about orders, here and at the ministry, and the watch over what must always hold. */
final class Vault {

    private final Scene scene;
    private InMemoryOrderStore orders = new InMemoryOrderStore();
    private OrderStore seen;

    Vault(Scene scene) {
        this.scene = scene;
        this.seen = scene.mistake.store(orders);
    }

    /** The store that the ports lead to. */
    OrderStore seen() {
        return seen;
    }

    Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    List<Order> ordersOf(StudentId student) {
        return orders.ordersOf(student);
    }

    List<Order> all() {
        return scene.students.stream()
                .flatMap(student -> ordersOf(student.id()).stream())
                .toList();
    }

    void replace(InMemoryOrderStore other) {
        orders = other;
        seen = scene.mistake.store(other);
    }

    /** Stores an order, and looks at what became of it. */
    <T> T watched(Order order, Supplier<T> storing) {
        Optional<Order> before = find(order.id());
        T result = storing.get();
        Optional<Order> after = find(order.id());
        if (!after.equals(before)) {
            after.flatMap(now -> Invariants.brokenBy(now, before)).ifPresent(broken -> fail(broken, order.id()));
            check(order.student());
        }
        return result;
    }

    /** Looks at all that a change of one student's orders, here or at the ministry, can break. */
    void check(StudentId student) {
        if (scene.ministry.liveDocumentsOf(student) > 1) {
            fail("I2: two live documents", student);
        }
        Invariants.brokenIn(ordersOf(student), scene.ministry::isAlive, scene.agenda.today())
                .ifPresent(broken -> fail(broken, student));
    }

    void fail(String invariant, Object about) {
        scene.trace.add(scene.agenda.now(), "BROKEN", invariant, about);
        throw new Violation(invariant + " (" + about + " at " + scene.agenda.now() + ")");
    }
}
