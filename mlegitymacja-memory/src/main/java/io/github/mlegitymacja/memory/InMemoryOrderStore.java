package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.Claim;
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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores orders in memory, for tests and first steps. Fulfils the whole contract of a store, except that nothing
 * outlives the process.
 *
 * <p>Every call holds the same lock; {@link #claim} and {@link #eraseExpired} read all orders. Thread-safe.
 */
public final class InMemoryOrderStore
        implements BatchOrderStore, ReportingOrderStore, ImportingOrderStore, OutboxOrderStore {

    private static final Comparator<Order> LATEST_FIRST =
            Comparator.comparing(Order::orderedAt).thenComparing(Order::id).reversed();

    private final NavigableMap<OrderId, Order> orders = new TreeMap<>();
    private final Map<StudentId, Set<OrderId>> idsOfStudents = new HashMap<>();
    private final Outbox outbox = new Outbox();

    /** Creates an empty store. */
    public InMemoryOrderStore() {}

    @Override
    public synchronized Optional<Order> find(OrderId id) {
        return Optional.ofNullable(orders.get(Objects.requireNonNull(id, "id")));
    }

    @Override
    public synchronized StoredOrders ordersOf(StudentId student) {
        return StoredOrders.of(ofStudent(student));
    }

    @Override
    public synchronized Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
        return students.stream().collect(Collectors.toMap(Function.identity(), this::ordersOf));
    }

    @Override
    public synchronized SaveResult create(Order order) {
        require(order.version() == 0, "version is " + order.version() + ", must be 0");
        require(order.isOpen(), "order is closed");
        require(!orders.containsKey(order.id()), "order " + order.id() + " is stored already");
        return hasOpenOrder(order.student()) ? new SaveResult.Conflict() : save(order);
    }

    @Override
    public synchronized List<ImportResult> importAll(List<Order> imported) {
        imported.forEach(order -> require(order.version() == 0, "version is " + order.version() + ", must be 0"));
        requireDistinct(imported);
        return imported.stream().map(this::importOne).toList();
    }

    private ImportResult importOne(Order order) {
        if (orders.containsKey(order.id())) {
            return ImportResult.ALREADY_STORED;
        } else if (order.isOpen() && hasOpenOrder(order.student())) {
            return ImportResult.OPEN_ORDER_EXISTS;
        }
        replace(order.withVersion(1));
        return ImportResult.IMPORTED;
    }

    private boolean hasOpenOrder(StudentId student) {
        return ofStudent(student).stream().anyMatch(Order::isOpen);
    }

    @Override
    public synchronized SaveResult update(Order order) {
        require(order.version() != 0, "version is 0, the order was never stored");
        Order stored = orders.get(order.id());
        return stored == null || stored.version() != order.version() ? new SaveResult.Conflict() : save(order);
    }

    @Override
    public synchronized List<SaveResult> updateAll(List<Order> changed) {
        changed.forEach(order -> require(order.version() != 0, "version is 0, the order was never stored"));
        requireDistinct(changed);
        return changed.stream().map(this::update).toList();
    }

    @Override
    public synchronized StoredOrders claim(Claim claim) {
        return StoredOrders.of(orders.values().stream()
                .filter(order -> order.isDue(claim.task()) && !notBefore(order).isAfter(claim.now()))
                .sorted(Comparator.comparing(InMemoryOrderStore::notBefore).thenComparing(Order::id))
                .limit(claim.limit())
                .toList() // collected first, because leasing changes the map
                .stream()
                .map(order -> replace(claim.leased(order)))
                .toList());
    }

    @Override
    public synchronized void advance(OrderId order, Instant notBefore) {
        Objects.requireNonNull(notBefore, "notBefore");
        Optional.ofNullable(orders.get(Objects.requireNonNull(order, "order")))
                .filter(stored -> stored.due()
                        .filter(due -> due.notBefore().isAfter(notBefore))
                        .isPresent())
                .ifPresent(stored -> replace(stored.withDue(stored.due().map(due -> due.at(notBefore)))));
    }

    @Override
    public synchronized int advanceClaimedAfter(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        List<Order> putOff = orders.values().stream()
                .filter(order -> order.due()
                        .filter(due ->
                                due.lastClaimed().orElse(order.orderedAt()).isAfter(instant))
                        .isPresent())
                .toList(); // collected first, because replacing changes the map
        putOff.forEach(order -> replace(order.withDue(order.due().map(due -> atMost(due, instant)))));
        return putOff.size();
    }

    private static Due atMost(Due due, Instant instant) {
        Due earlier = due.notBefore().isAfter(instant) ? due.at(instant) : due;
        return due.lastClaimed().isPresent() ? earlier.claimedAt(instant) : earlier;
    }

    @Override
    public synchronized StoredOrders openOrders(Semester semester, Optional<OrderId> after, int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
        Objects.requireNonNull(semester, "semester");
        NavigableMap<OrderId, Order> rest =
                after.map(last -> orders.tailMap(last, false)).orElse(orders);
        return StoredOrders.of(rest.values().stream()
                .filter(order -> order.isOpen() && order.semester().equals(semester))
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized Map<OrderStatus, Long> countByStatus() {
        Map<OrderStatus, Long> counts = noneOfEach();
        orders.values().forEach(order -> counts.merge(order.status(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized StoredOrders ordersIn(OrderStatus status, Optional<OrderId> before, int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
        Objects.requireNonNull(status, "status");
        NavigableMap<OrderId, Order> rest =
                before.map(first -> orders.headMap(first, false)).orElse(orders);
        return StoredOrders.of(rest.descendingMap().values().stream()
                .filter(order -> order.status() == status)
                .limit(limit)
                .toList());
    }

    @Override
    public synchronized StoredOrders stuckOrders(Optional<OrderId> after, int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
        NavigableMap<OrderId, Order> rest =
                after.map(last -> orders.tailMap(last, false)).orElse(orders);
        return StoredOrders.of(rest.values().stream()
                .filter(InMemoryOrderStore::isStuck)
                .limit(limit)
                .toList());
    }

    @Override
    public List<UnreadableOrder> unreadableOrders(int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
        return List.of();
    }

    @Override
    public synchronized OrdersInTrouble countTrouble() {
        return new OrdersInTrouble(
                orders.values().stream().filter(InMemoryOrderStore::isStuck).count(), 0);
    }

    private static boolean isStuck(Order order) {
        return order.due().flatMap(Due::stuckBecause).isPresent();
    }

    @Override
    public synchronized SortedMap<LocalDate, Map<OrderStatus, Long>> countByDay(LocalDate since) {
        var counts = new TreeMap<LocalDate, Map<OrderStatus, Long>>();
        orders.values()
                .forEach(order -> counts.computeIfAbsent(dayOf(order), day -> noneOfEach())
                        .merge(order.status(), 1L, Long::sum));
        return counts.tailMap(Objects.requireNonNull(since, "since"));
    }

    @Override
    public synchronized Map<DueTask, Instant> earliestDue() {
        return orders.values().stream()
                .flatMap(order -> order.due().stream())
                .collect(Collectors.toMap(Due::task, Due::notBefore, BinaryOperator.minBy(Comparator.naturalOrder())));
    }

    @Override
    public synchronized int erase(StudentId student) {
        return remove(ofStudent(student).stream()
                .filter(order -> !order.isOpen() && order.due().isEmpty()));
    }

    @Override
    public synchronized int eraseExpired(LocalDate before, int limit) {
        require(limit > 0, "limit is " + limit + ", must be positive");
        Objects.requireNonNull(before, "before");
        return remove(orders.values().stream()
                .filter(order -> order.due().isEmpty() && order.validUntil().isBefore(before))
                .limit(limit));
    }

    private int remove(Stream<Order> selected) {
        List<Order> removed = selected.toList(); // collected first, because removing changes the map
        removed.forEach(order -> {
            orders.remove(order.id());
            outbox.remove(order.id());
            idsOfStudents.computeIfPresent(order.student(), (student, ids) -> {
                ids.remove(order.id());
                return ids.isEmpty() ? null : ids;
            });
        });
        return removed.size();
    }

    private static Map<OrderStatus, Long> noneOfEach() {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(status, 0L);
        }
        return counts;
    }

    private static LocalDate dayOf(Order order) {
        return LocalDate.ofInstant(order.orderedAt(), Semester.WARSAW);
    }

    @Override
    public synchronized void keepChanges() {
        outbox.open();
    }

    @Override
    public synchronized List<KeptChanges> claimChanges(Instant now, Duration lease, int limit) {
        require(!lease.isNegative() && !lease.isZero(), "lease is " + lease + ", must be positive");
        require(limit > 0, "limit is " + limit + ", must be positive");
        return outbox.claim(now, lease, limit).stream()
                .map(kept -> new KeptChanges(
                        Objects.requireNonNull(orders.get(kept.order())), kept.confirmed(), kept.attempts()))
                .toList();
    }

    @Override
    public synchronized void confirm(List<Delivery> deliveries) {
        var ids = new HashSet<OrderId>();
        deliveries.forEach(each -> require(ids.add(each.order()), "order " + each.order() + " occurs twice"));
        deliveries.forEach(outbox::confirm);
    }

    @Override
    public synchronized Optional<Instant> oldestKeptChange() {
        return outbox.oldest();
    }

    private List<Order> ofStudent(StudentId student) {
        return idsOf(student).stream().map(orders::get).sorted(LATEST_FIRST).toList();
    }

    private Set<OrderId> idsOf(StudentId student) {
        return idsOfStudents.getOrDefault(Objects.requireNonNull(student, "student"), Set.of());
    }

    private SaveResult save(Order order) {
        Order before = orders.get(order.id());
        outbox.put(order, before == null ? 0 : before.history().size());
        return new SaveResult.Saved(replace(order.withVersion(order.version() + 1)));
    }

    private Order replace(Order order) {
        orders.put(order.id(), order);
        idsOfStudents
                .computeIfAbsent(order.student(), student -> new HashSet<>())
                .add(order.id());
        return order;
    }

    private static Instant notBefore(Order order) {
        return order.due().orElseThrow().notBefore();
    }

    private static void requireDistinct(List<Order> orders) {
        var ids = new HashSet<OrderId>();
        orders.forEach(order -> require(ids.add(order.id()), "order " + order.id() + " occurs twice"));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
