package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.core.search.Invariants;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The store of a run. Checks the guarantees after each stored change and each submission. */
final class WatchedStore {

    private final Scene scene;
    private InMemoryOrderStore orders = new InMemoryOrderStore();
    private OrderStore port;

    WatchedStore(Scene scene) {
        this.scene = scene;
        this.port = scene.mistake.store(orders);
    }

    /** Returns the store that processes use, which has a mistake if the run has one. */
    OrderStore port() {
        return port;
    }

    Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    List<Order> ordersOf(StudentId student) {
        return orders.ordersOf(student).readable();
    }

    List<Order> all() {
        return scene.students.stream()
                .flatMap(student -> ordersOf(student.id()).stream())
                .toList();
    }

    void replace(InMemoryOrderStore other) {
        orders = other;
        port = scene.mistake.store(other);
    }

    /** Stores an order, and checks the guarantees if it has changed. */
    <T> T watched(Order order, Supplier<T> storing) {
        Optional<Order> before = find(order.id());
        T result = storing.get();
        Optional<Order> after = find(order.id());
        if (!after.equals(before)) {
            after.flatMap(now -> brokenBy(now, before)).ifPresent(broken -> fail(broken, order.id()));
            check(order.student());
        }
        return result;
    }

    /** What the registry truly has of a student does not change while a process is active. */
    private Optional<String> brokenBy(Order now, Optional<Order> before) {
        return Invariants.brokenBy(now, before)
                .or(() -> Invariants.brokenByCheck(now, before, scene.registry.hasLostStatus(now.student())));
    }

    /** Checks the guarantees that a change of a student's orders, in the store or at the ministry, can break. */
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
