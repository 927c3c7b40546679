package io.github.mlegitymacja.core;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingBatchStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store with orders that it cannot read, orders that it refuses to store, and tasks that it cannot claim. */
public final class TroubledStore extends ForwardingBatchStore implements ImportingOrderStore, OutboxOrderStore {

    private static final String REASON = "a row was changed by hand";

    private final InMemoryOrderStore store;
    private final Map<OrderId, Optional<Instant>> unreadable = new HashMap<>();
    private final Map<OrderId, RuntimeException> refused = new HashMap<>();
    private boolean isDown;
    private boolean advancesNothing;
    private final Set<DueTask> failing = EnumSet.noneOf(DueTask.class);

    public TroubledStore(InMemoryOrderStore store) {
        super(store);
        this.store = store;
    }

    public void makeUnreadable(OrderId order) {
        unreadable.put(order, Optional.empty());
    }

    public void repair() {
        unreadable.clear();
        refused.clear();
        failing.clear();
        isDown = false;
        advancesNothing = false;
    }

    public void failToAdvanceSubmissions() {
        advancesNothing = true;
    }

    /** Makes the store answer neither a search nor an update. */
    public void goDown() {
        isDown = true;
    }

    public void refuse(OrderId order, RuntimeException failure) {
        refused.put(order, failure);
    }

    public void failToClaim(DueTask task) {
        failing.add(task);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        requireUp();
        if (unreadable.containsKey(id)) {
            throw new UnreadableOrderException(id, REASON, null);
        }
        return super.find(id);
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        return damaged(super.ordersOf(student));
    }

    @Override
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        var orders = new LinkedHashMap<StudentId, StoredOrders>();
        super.ordersOf(students).forEach((student, found) -> orders.put(student, damaged(found)));
        return orders;
    }

    @Override
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        var orders = new LinkedHashMap<StudentId, StoredOrders>();
        super.ordersToWithdraw(students).forEach((student, found) -> orders.put(student, damaged(found)));
        return orders;
    }

    @Override
    public StoredOrders claim(Claim claim) {
        if (failing.contains(claim.task())) {
            throw new InfrastructureException("the store is down");
        }
        return claimed(super.claim(claim), claim.now());
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return damaged(super.openOrders(semester, after, limit));
    }

    @Override
    public List<SaveResult> updateAll(List<Order> orders) {
        requireUp();
        orders.forEach(order -> {
            if (isRefused(order)) {
                throw refused.get(order.id());
            }
        });
        return super.updateAll(orders);
    }

    @Override
    public void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        if (advancesNothing) {
            throw new InfrastructureException("lock timeout");
        }
        super.advanceSubmissions(students, notBefore);
    }

    @Override
    public List<ImportResult> importAll(List<Order> orders) {
        return store.importAll(orders);
    }

    @Override
    public void startKeepingChanges() {
        store.startKeepingChanges();
    }

    @Override
    public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        List<KeptChanges> kept = store.claimChanges(now, lease, limit).readable();
        StoredOrders orders =
                claimed(StoredOrders.of(kept.stream().map(KeptChanges::order).toList()), now);
        return new ClaimedChanges(
                kept.stream()
                        .filter(each -> orders.readable().contains(each.order()))
                        .toList(),
                orders.unreadable());
    }

    @Override
    public void confirm(Instant claimed, List<Delivery> deliveries) {
        store.confirm(claimed, deliveries);
    }

    @Override
    public Optional<Instant> oldestKeptSince() {
        return store.oldestKeptSince();
    }

    private void requireUp() {
        if (isDown) {
            throw new InfrastructureException("the store is down");
        }
    }

    /** An order that only waits longer can be stored: what is refused is its change. */
    private boolean isRefused(Order order) {
        return refused.containsKey(order.id())
                && super.find(order.id())
                        .filter(stored -> stored.withDue(order.due()).equals(order))
                        .isEmpty();
    }

    private StoredOrders claimed(StoredOrders found, Instant now) {
        found.readable()
                .forEach(order ->
                        unreadable.computeIfPresent(order.id(), (id, since) -> Optional.of(since.orElse(now))));
        return damaged(found);
    }

    private StoredOrders damaged(StoredOrders found) {
        return new StoredOrders(
                found.readable().stream()
                        .filter(order -> !unreadable.containsKey(order.id()))
                        .toList(),
                found.readable().stream()
                        .filter(order -> unreadable.containsKey(order.id()))
                        .map(order -> new UnreadableOrder(
                                order.id(), REASON, unreadable.getOrDefault(order.id(), Optional.empty())))
                        .toList());
    }
}
