package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * The reading part of {@link InMemoryStoreWithFaults}. Broken stores override a method that returns a list; the methods
 * of the contract separate the unreadable orders of the list from the others.
 */
abstract class StoreWithDamage implements BatchOrderStore, ReportingOrderStore, OutboxOrderStore {

    final InMemoryOrderStore delegate;
    Damage damage = new Damage();
    SimulatedConnection connection = new SimulatedConnection();

    StoreWithDamage(InMemoryOrderStore delegate) {
        this.delegate = delegate;
    }

    List<Order> listOf(StudentId student) {
        return connected(() -> delegate.ordersOf(student)).readable();
    }

    Map<StudentId, List<Order>> listsOf(Set<StudentId> students) {
        return lists(connected(() -> delegate.ordersOf(students)));
    }

    Map<StudentId, List<Order>> listsToWithdraw(Set<StudentId> students) {
        return lists(connected(() -> delegate.ordersToWithdraw(students)));
    }

    private static Map<StudentId, List<Order>> lists(Map<StudentId, StoredOrders> orders) {
        var lists = new HashMap<StudentId, List<Order>>();
        orders.forEach((student, own) -> lists.put(student, own.readable()));
        return lists;
    }

    List<Order> claimed(Claim claim) {
        return connected(() -> delegate.claim(claim)).readable();
    }

    List<KeptChanges> claimedChanges(Instant now, Duration lease, int limit) {
        return connected(() -> delegate.claimChanges(now, lease, limit)).readable();
    }

    List<Order> listOpen(Semester semester, Optional<OrderId> after, int limit) {
        return connected(() -> delegate.openOrders(semester, after, limit)).readable();
    }

    List<Order> listIn(OrderStatus status, Optional<OrderId> before, int limit) {
        return connected(() -> delegate.ordersIn(status, before, limit)).readable();
    }

    List<Order> listStuck(Optional<OrderId> after, int limit) {
        return connected(() -> delegate.stuckOrders(after, limit)).readable();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Optional<Order> found = connected(() -> delegate.find(id));
        damage.requireNone(id);
        return found;
    }

    @Override
    public StoredOrders ordersOf(StudentId student) {
        return damage.split(listOf(student));
    }

    @Override
    public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return split(listsOf(students));
    }

    @Override
    public Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return split(listsToWithdraw(students));
    }

    private Map<StudentId, StoredOrders> split(Map<StudentId, List<Order>> lists) {
        var orders = new HashMap<StudentId, StoredOrders>();
        lists.forEach((student, list) -> orders.put(student, damage.split(list)));
        return orders;
    }

    @Override
    public StoredOrders claim(Claim claim) {
        return damage.claimed(claimed(claim), claim.now());
    }

    @Override
    public StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        return damage.split(listOpen(semester, after, limit));
    }

    @Override
    public StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        return damage.split(listIn(status, before, limit));
    }

    @Override
    public StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
        return damage.split(listStuck(after, limit));
    }

    @Override
    public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
        connected(() -> delegate.unreadableOrders(after, limit));
        return damage.found().stream()
                .filter(order -> after.stream().allMatch(last -> order.id().compareTo(last) > 0))
                .limit(limit)
                .toList();
    }

    @Override
    public OrdersInTrouble countTrouble() {
        long stuck = connected(delegate::countTrouble).stuck();
        return new OrdersInTrouble(stuck, damage.counted());
    }

    @Override
    public Map<OrderStatus, Long> countByStatus() {
        return connected(delegate::countByStatus);
    }

    @Override
    public SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        return connected(() -> delegate.countByDay(since));
    }

    @Override
    public Map<DueTask, Instant> earliestDue() {
        return connected(delegate::earliestDue);
    }

    @Override
    public ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        List<KeptChanges> kept = claimedChanges(now, lease, limit);
        StoredOrders orders =
                damage.claimed(kept.stream().map(KeptChanges::order).toList(), now);
        return new ClaimedChanges(
                kept.stream()
                        .filter(each -> !damage.concerns(each.order().id()))
                        .toList(),
                orders.unreadable());
    }

    @Override
    public Optional<Instant> oldestKeptSince() {
        return connected(delegate::oldestKeptSince);
    }

    final <T> T connected(Supplier<T> call) {
        connection.step();
        T answer = call.get();
        connection.step();
        return answer;
    }
}
