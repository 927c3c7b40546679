package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The connection of one process to the store: other processes act during its calls, and calls fail before or after they
 * take effect.
 */
class FaultyStore extends ForwardingOutbox {

    private final Scene scene;
    private final SimulatedProcess process;

    FaultyStore(Scene scene, SimulatedProcess process) {
        super(scene.store.port(), scene.store.outbox());
        this.scene = scene;
        this.process = process;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Optional<StudentId> student = scene.store.find(id).map(Order::student);
        return call("find", id, student, () -> {
            scene.poison.require(id);
            return super.find(id);
        });
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        return call("ordersOf", student, Optional.of(student), () -> scene.poison.without(super.ordersOf(student)));
    }

    @Override
    public SaveResult create(Order order) {
        return save("create", order, () -> super.create(order));
    }

    @Override
    public SaveResult update(Order order) {
        return save("update to " + order.status(), order, () -> super.update(order));
    }

    @Override
    public StoredOrders claim(Claim claim) {
        return call("claim", claim.task(), Optional.empty(), () -> scene.poison.without(super.claim(claim)));
    }

    @Override
    public void advance(OrderId id, Instant notBefore) {
        Optional<Order> order = scene.store.find(id);
        call("advance", id, order.map(Order::student), () -> {
            super.advance(id, notBefore);
            return notBefore;
        });
    }

    @Override
    public int advanceClaimedAfter(Instant instant) {
        return callAlone("advanceClaimedAfter", instant, () -> {
            int advanced = super.advanceClaimedAfter(instant);
            if (advanced > 0) {
                scene.tally.count(Tally.Incident.WORK_PUT_OFF_BY_CLOCK, advanced);
            }
            return advanced;
        });
    }

    @Override
    public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        return call(
                "claimChanges",
                limit,
                Optional.empty(),
                () -> scene.poison.without(super.claimChanges(now, lease, limit)));
    }

    @Override
    public void confirm(Instant claimed, List<Delivery> deliveries) {
        Supplier<List<Delivery>> confirming = () -> {
            super.confirm(claimed, deliveries);
            return deliveries;
        };
        if (Chance.onceIn(5, scene.chance.random())) {
            Optional<StudentId> student =
                    scene.store.find(deliveries.get(0).order()).map(Order::student);
            call("confirm", deliveries.size(), student, confirming);
        } else {
            callAlone("confirm", deliveries.size(), confirming);
        }
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return call(
                "openOrders",
                semester,
                Optional.empty(),
                () -> scene.poison.without(super.openOrders(semester, after, limit)));
    }

    @Override
    public int erase(StudentId student) {
        Supplier<List<Order>> orders = () -> scene.store.ordersOf(student);
        return call("erase", student, Optional.of(student), () -> watched(orders, () -> super.erase(student)));
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        return call(
                "eraseExpired",
                before,
                Optional.empty(),
                () -> watched(scene.store::all, () -> super.eraseExpired(before, limit)));
    }

    /** Erases some of these orders, and checks that nobody needs them any more. */
    private int watched(Supplier<List<Order>> orders, IntSupplier erasure) {
        List<Order> before = orders.get();
        int erased = erasure.getAsInt();
        Set<Order> left = Set.copyOf(orders.get());
        before.stream()
                .filter(order -> !left.contains(order) && !scene.ministry.mayBeForgotten(order))
                .forEach(order -> scene.store.fail("I3: erased, and alive at the ministry", order.id()));
        return erased;
    }

    final <T> T call(String what, Object about, Optional<StudentId> student, Supplier<T> effect) {
        return process.call(what, about, student, () -> unlessDown(effect));
    }

    private <T> T callAlone(String what, Object about, Supplier<T> effect) {
        return process.callAlone(what, about, () -> unlessDown(effect));
    }

    private <T> T unlessDown(Supplier<T> effect) {
        if (scene.chance.strikes(Fault.STORE_DOWN)) {
            boolean acts = scene.chance.of(Fault.STORE_DOWN).nextBoolean();
            String after = acts ? " after " + effect.get().getClass().getSimpleName() : "";
            throw new InfrastructureException("the store does not answer" + after, null);
        }
        return effect.get();
    }

    private SaveResult save(String what, Order order, Supplier<SaveResult> storing) {
        return call(what, order.id(), Optional.of(order.student()), () -> {
            if (scene.chance.strikes(Fault.CHANGE_REFUSED_BY_STORE)) {
                throw InfrastructureException.permanent("the store refuses the change", null);
            }
            SaveResult result = scene.store.watched(order, storing);
            if (result instanceof SaveResult.Conflict) {
                scene.tally.count(Tally.Incident.CONFLICT);
            }
            return result;
        });
    }
}
