package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.Delivery;
import io.github.mlegitymacja.spi.port.ImportResult;
import io.github.mlegitymacja.spi.port.ImportingOrderStore;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrdersInTrouble;
import io.github.mlegitymacja.spi.port.OutboxOrderStore;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores orders in memory, for tests and first steps. Fulfils the whole contract of a store, except that nothing
 * outlives the process.
 *
 * <p>Every call holds the same lock; {@link #eraseExpired} and the reports read all orders. Thread-safe.
 */
public final class InMemoryOrderStore
        implements BatchOrderStore, ReportingOrderStore, ImportingOrderStore, OutboxOrderStore {

    private final OrdersById orders = new OrdersById();
    private final DueWork work = new DueWork(orders);
    private final Outbox outbox = new Outbox();

    /** Creates an empty store. */
    public InMemoryOrderStore() {}

    @Override
    public synchronized Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public synchronized StoredOrders ordersOf(StudentId student) {
        return StoredOrders.of(orders.ofStudent(student));
    }

    @Override
    public synchronized Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return students.stream().collect(Collectors.toMap(Function.identity(), this::ordersOf));
    }

    @Override
    public synchronized Map<StudentId, StoredOrders> ordersToWithdraw(Set<StudentId> students) {
        return students.stream().collect(Collectors.toMap(Function.identity(), this::ordersToWithdraw));
    }

    private StoredOrders ordersToWithdraw(StudentId student) {
        return StoredOrders.of(orders.ofStudent(student).stream()
                .filter(order -> order.isDue(DueTask.WITHDRAW))
                .toList());
    }

    @Override
    public synchronized SaveResult create(Order order) {
        require(order.version() == 0, "version is " + order.version() + ", must be 0");
        require(order.isOpen(), "order is closed");
        require(orders.find(order.id()).isEmpty(), "order " + order.id() + " is stored already");
        return orders.hasOpen(order.student()) ? new SaveResult.Conflict() : save(order, 0);
    }

    @Override
    public synchronized List<ImportResult> importAll(List<Order> imported) {
        imported.forEach(order -> require(order.version() == 0, "version is " + order.version() + ", must be 0"));
        requireDistinct(imported.stream().map(Order::id));
        return imported.stream().map(this::importOne).toList();
    }

    private ImportResult importOne(Order order) {
        if (orders.find(order.id()).isPresent()) {
            return ImportResult.ALREADY_STORED;
        } else if (order.isOpen() && orders.hasOpen(order.student())) {
            return ImportResult.OPEN_ORDER_EXISTS;
        }
        orders.put(order.withVersion(1));
        return ImportResult.IMPORTED;
    }

    @Override
    public synchronized SaveResult update(Order order) {
        require(order.version() != 0, "version is 0, the order was never stored");
        return orders.find(order.id())
                .filter(stored -> stored.version() == order.version())
                .map(stored -> save(order, stored.history().size()))
                .orElseGet(SaveResult.Conflict::new);
    }

    @Override
    public synchronized List<SaveResult> updateAll(List<Order> changed) {
        changed.forEach(order -> require(order.version() != 0, "version is 0, the order was never stored"));
        requireDistinct(changed.stream().map(Order::id));
        return changed.stream().map(this::update).toList();
    }

    private SaveResult save(Order order, int entriesBefore) {
        outbox.put(order, entriesBefore);
        return new SaveResult.Saved(orders.put(order.withVersion(order.version() + 1)));
    }

    @Override
    public synchronized StoredOrders claim(Claim claim) {
        return StoredOrders.of(work.claim(claim));
    }

    @Override
    public synchronized void advance(OrderId order, Instant notBefore) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(notBefore, "notBefore");
        orders.find(order).ifPresent(stored -> work.advance(stored, notBefore));
    }

    @Override
    public synchronized void advanceSubmissions(Set<StudentId> students, Instant notBefore) {
        Objects.requireNonNull(notBefore, "notBefore");
        students.stream()
                .flatMap(student -> orders.ofStudent(student).stream())
                .filter(DueWork::isSubmissionPutOff)
                .forEach(order -> work.advance(order, notBefore));
    }

    @Override
    public synchronized int advanceClaimedAfter(Instant instant) {
        outbox.advanceClaimedAfter(Objects.requireNonNull(instant, "instant"));
        return work.advanceClaimedAfter(instant);
    }

    @Override
    public synchronized StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        Objects.requireNonNull(semester, "semester");
        return page(
                orders.ascending(after),
                limit,
                order -> order.isOpen() && order.semester().equals(semester));
    }

    @Override
    public synchronized StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        Objects.requireNonNull(status, "status");
        return page(orders.descending(before), limit, order -> order.status() == status);
    }

    @Override
    public synchronized StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
        return page(orders.ascending(after), limit, DueWork::isStuck);
    }

    private static StoredOrders page(Stream<Order> rest, int limit, Predicate<Order> condition) {
        requirePositive(limit);
        return StoredOrders.of(rest.filter(condition).limit(limit).toList());
    }

    @Override
    public List<UnreadableOrder> unreadableOrders(Optional<OrderId> after, int limit) {
        Objects.requireNonNull(after, "after");
        requirePositive(limit);
        return List.of();
    }

    @Override
    public synchronized OrdersInTrouble countTrouble() {
        return new OrdersInTrouble(orders.all().filter(DueWork::isStuck).count(), 0);
    }

    @Override
    public synchronized Map<OrderStatus, Long> countByStatus() {
        return OrderCounts.byStatus(orders.all());
    }

    @Override
    public synchronized SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        return OrderCounts.byDay(orders.all()).tailMap(Objects.requireNonNull(since, "since"));
    }

    @Override
    public synchronized Map<DueTask, Instant> earliestDue() {
        return OrderCounts.earliestDue(orders.all());
    }

    @Override
    public synchronized int erase(StudentId student) {
        return remove(orders.ofStudent(student).stream()
                .filter(order -> !order.isOpen() && order.due().isEmpty()));
    }

    @Override
    public synchronized int eraseExpired(LocalDate before, int limit) {
        requirePositive(limit);
        Objects.requireNonNull(before, "before");
        return remove(orders.all()
                .filter(order -> order.due().isEmpty() && order.validUntil().isBefore(before))
                .limit(limit));
    }

    private int remove(Stream<Order> selected) {
        List<Order> removed = selected.toList(); // collected first, because removing changes the map
        removed.forEach(order -> {
            orders.remove(order);
            outbox.remove(order.id());
        });
        return removed.size();
    }

    @Override
    public synchronized void startKeepingChanges() {
        outbox.open();
    }

    @Override
    public synchronized ClaimedChanges claimChanges(Instant now, Duration lease, int limit) {
        Objects.requireNonNull(now, "now");
        require(!lease.isNegative() && !lease.isZero(), "lease is " + lease + ", must be positive");
        requirePositive(limit);
        List<KeptChanges> claimed = outbox.claim(now, lease, limit).stream()
                .map(kept ->
                        new KeptChanges(orders.find(kept.order()).orElseThrow(), kept.confirmed(), kept.failures()))
                .toList();
        return new ClaimedChanges(claimed, List.of());
    }

    @Override
    public synchronized void confirm(Instant claimed, List<Delivery> deliveries) {
        Objects.requireNonNull(claimed, "claimed");
        requireDistinct(deliveries.stream().map(Delivery::order));
        deliveries.forEach(delivery -> outbox.confirm(delivery, claimed));
    }

    @Override
    public synchronized Optional<Instant> oldestKeptSince() {
        return outbox.oldest();
    }

    private static void requireDistinct(Stream<OrderId> orders) {
        var ids = new HashSet<OrderId>();
        orders.forEach(id -> require(ids.add(id), "order " + id + " occurs twice"));
    }

    private static void requirePositive(int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
