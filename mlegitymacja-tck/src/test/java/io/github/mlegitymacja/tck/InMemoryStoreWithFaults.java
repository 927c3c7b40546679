package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A correct store whose connection can be broken before and after each call, and whose storage can be inspected. Broken
 * stores override one method of it.
 *
 * <p>Race conditions are simulated, not left to chance: a broken store checks which thread calls it, so it fails in
 * every run.
 */
class InMemoryStoreWithFaults extends StoreWithDamage implements ImportingOrderStore {

    final Map<OrderId, Activation> activations = new ConcurrentHashMap<>();

    InMemoryStoreWithFaults() {
        this(new InMemoryOrderStore());
    }

    private InMemoryStoreWithFaults(InMemoryOrderStore delegate) {
        super(delegate);
    }

    /** Returns a correct store with the same orders. */
    final InMemoryStoreWithFaults another() {
        var another = new InMemoryStoreWithFaults(delegate);
        another.connection = connection;
        another.damage = damage;
        return another;
    }

    /** Returns a store that changes orders before it stores them. */
    static InMemoryStoreWithFaults changing(UnaryOperator<Order> change) {
        return new InMemoryStoreWithFaults() {
            @Override
            Order beforeStoring(Order order) {
                return change.apply(order);
            }
        };
    }

    Order beforeStoring(Order order) {
        return order;
    }

    @Override
    public SaveResult create(Order order) {
        return connected(() -> withActivationStored(delegate.create(beforeStoring(order))));
    }

    @Override
    public SaveResult update(Order order) {
        return connected(() -> withActivationStored(delegate.update(beforeStoring(order))));
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        return connected(() -> {
            var results =
                    delegate.updateAll(orders.stream().map(this::beforeStoring).toList());
            results.forEach(this::withActivationStored);
            return results;
        });
    }

    @Override
    public List<ImportResult> importAll(List<Order> orders) {
        return connected(() -> delegate.importAll(orders));
    }

    @Override
    public void advance(OrderId order, Instant notBefore) {
        connected(() -> {
            delegate.advance(order, notBefore);
            return order;
        });
    }

    @Override
    public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        connected(() -> {
            delegate.advanceSubmissions(students, notBefore);
            return students;
        });
    }

    @Override
    public int advanceClaimedAfter(Instant instant) {
        return connected(() -> delegate.advanceClaimedAfter(instant));
    }

    @Override
    public void startKeepingChanges() {
        delegate.startKeepingChanges();
    }

    @Override
    public void confirm(Instant claimed, List<Delivery> deliveries) {
        connected(() -> {
            delegate.confirm(claimed, deliveries);
            return deliveries;
        });
    }

    @Override
    public int erase(StudentId student) {
        return connected(() -> {
            int erased = delegate.erase(student);
            damage.forgetUnless(id -> delegate.find(id).isPresent());
            return erased;
        });
    }

    @Override
    public int eraseExpired(LocalDate before, int limit) {
        return connected(() -> {
            int erased = delegate.eraseExpired(before, limit);
            activations.keySet().removeIf(id -> delegate.find(id).isEmpty());
            damage.forgetUnless(id -> delegate.find(id).isPresent());
            return erased;
        });
    }

    /** Stores the activation of an order separately, as in a table of its own. */
    void storeActivation(Order order) {
        activations.remove(order.id());
        order.activation().ifPresent(activation -> activations.put(order.id(), activation));
    }

    String allStoredText() {
        var text = new StringBuilder();
        activations.values().forEach(it -> text.append(it.qrText()).append(it.code()));
        return text.toString();
    }

    final Order stored(Order order) {
        return delegate.find(order.id()).orElseThrow();
    }

    /**
     * Reports an order as saved although its student has an open one. The delegate refuses that, so the order is stored
     * for another student; the tests notice the missing conflict anyway.
     */
    final SaveResult createDespiteOpenOrder(Order order) {
        var otherStudent = new StudentId("other-" + order.id());
        delegate.create(SampleOrders.placed(order.id(), otherStudent, order.semester(), order.orderedAt()));
        return new SaveResult.Saved(order.withVersion(1));
    }

    /** Returns whether the student of an order has an open order. */
    final boolean hasOpenOrder(Order order) {
        return delegate.ordersOf(order.student()).readable().stream().anyMatch(Order::isOpen);
    }

    /** Returns whether the current thread is one of {@link ParallelCalls}. */
    static boolean inParallelCall() {
        return Thread.currentThread().getName().equals(ParallelCalls.THREAD_NAME);
    }

    /** Cancels all orders of a student, which a correct store never does by itself. */
    final void cancelAll(StudentId student) {
        for (Order order : delegate.ordersOf(student).readable()) {
            delegate.update(SampleOrders.cancelled(order));
        }
    }

    /** Makes a correct store ready to erase an order, which it never does by itself. */
    final void letGo(Order order) {
        Order closed = order.isOpen() ? SampleOrders.cancelled(order) : order;
        delegate.update(closed.withDue(Optional.empty()));
    }

    final boolean isReadable(StudentId student) {
        return delegate.ordersOf(student).readable().stream().noneMatch(order -> damage.concerns(order.id()));
    }

    /** Confirms all changes of a stored order. */
    final SaveResult confirmed(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            Order order = saved.order();
            delegate.confirm(
                    SampleOrders.NOON,
                    List.of(new Delivery(order.id(), order.history().size(), 0, SampleOrders.NOON)));
        }
        return result;
    }

    final SaveResult withActivationStored(SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            storeActivation(saved.order());
            damage.ended(saved.order().id());
        }
        return result;
    }
}
