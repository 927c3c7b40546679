package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.core.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A healthy store whose connection can be broken before and after each call, and whose storage can be looked into. Broken
 * stores are made of it by overriding one thing, and are broken in the same way however threads take turns: a race is
 * played by telling threads apart, not left to chance.
 */
class LaboratoryStore implements BatchOrderStore, ReportingOrderStore {

    final InMemoryOrderStore healthy = new InMemoryOrderStore();
    final Map<OrderId, Activation> activations = new ConcurrentHashMap<>();
    Fuse fuse = new Fuse();

    /** A store that keeps something else than what it is given. */
    static LaboratoryStore keeping(UnaryOperator<Order> instead) {
        return new LaboratoryStore() {
            @Override
            Order kept(Order order) {
                return instead.apply(order);
            }
        };
    }

    Order kept(Order order) {
        return order;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return connected(() -> healthy.find(id));
    }

    @Override
    public List<Order> ordersOf(StudentId student) {
        return connected(() -> healthy.ordersOf(student));
    }

    @Override
    public Map<StudentId, List<Order>> ordersOf(Set<StudentId> students) {
        return connected(() -> healthy.ordersOf(students));
    }

    @Override
    public SaveResult create(Order order) {
        return connected(() -> shelved(healthy.create(kept(order))));
    }

    @Override
    public SaveResult update(Order order) {
        return connected(() -> shelved(healthy.update(kept(order))));
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return connected(() -> {
            var results = healthy.updateAll(orders.stream().map(this::kept).toList());
            results.forEach(this::shelved);
            return results;
        });
    }

    @Override
    public List<Order> claim(Claim claim) {
        return connected(() -> healthy.claim(claim));
    }

    @Override
    public List<Order> openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return connected(() -> healthy.openOrders(semester, after, limit));
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        return connected(healthy::countByStatus);
    }

    @Override
    public List<Order> ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        return connected(() -> healthy.ordersIn(status, before, limit));
    }

    @Override
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        return connected(() -> healthy.countByDay(since));
    }

    @Override
    public Map<DueTask, Instant> earliestDue() {
        return connected(healthy::earliestDue);
    }

    @Override
    public int erase(StudentId student) {
        return connected(() -> healthy.erase(student));
    }

    /** The activation of an order, kept apart from it as in a table of its own. */
    void shelve(Order order) {
        activations.remove(order.id());
        order.activation().ifPresent(activation -> activations.put(order.id(), activation));
    }

    String everythingKept() {
        var kept = new StringBuilder();
        activations.values().forEach(it -> kept.append(it.qrText()).append(it.code()));
        return kept.toString();
    }

    final Order stored(Order order) {
        return healthy.find(order.id()).orElseThrow();
    }

    /** Lets an order in although the student has an open one; it is found under another student, which is late enough. */
    final SaveResult smuggle(Order order) {
        var nobody = new StudentId("smuggled-" + order.id());
        healthy.create(SampleOrders.placed(order.id(), nobody, order.semester(), order.orderedAt()));
        return new SaveResult.Saved(order.withVersion(1));
    }

    /** Whether the student of an order has another open one. */
    final boolean taken(Order order) {
        return healthy.ordersOf(order.student()).stream().anyMatch(Order::isOpen);
    }

    static boolean inACrowd() {
        return Thread.currentThread().getName().equals("crowd");
    }

    /** Closes whatever a student has, as no store should. */
    final void close(StudentId student) {
        for (Order order : healthy.ordersOf(student)) {
            healthy.update(SampleOrders.cancelled(order));
        }
    }

    final SaveResult shelved(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            shelve(saved.order());
        }
        return result;
    }

    private <T> T connected(Supplier<T> call) {
        fuse.step();
        T answer = call.get();
        fuse.step();
        return answer;
    }
}
