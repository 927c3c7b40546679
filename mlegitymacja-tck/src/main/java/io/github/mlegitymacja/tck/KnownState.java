package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a correct store contains after the calls so far. Not thread-safe. */
final class KnownState {

    final InMemoryOrderStore store = new InMemoryOrderStore();

    /** The calls so far. */
    final List<String> made = new ArrayList<>();

    /** When changes were last claimed, and which. */
    Instant changesClaimedAt = SampleOrders.NOON;

    List<KeptChanges> claimedChanges = List.of();

    /** The orders as they were at any time, the latest last. */
    private final Map<OrderId, List<Order>> everRead = new TreeMap<>();

    /** The texts of QR codes and the activation codes that were passed, whether the order was stored or not. */
    private final Set<String> passedCodes = new HashSet<>();

    /** What a correct store contains after calls. */
    static KnownState after(List<RandomCall> calls) {
        var known = new KnownState();
        calls.forEach(call -> call.prepared(known).in(known.store));
        return known;
    }

    Stream<Order> orders() {
        return RandomValues.IDS.stream().map(store::find).flatMap(Optional::stream);
    }

    /** Remembers every order as it is now. */
    void readAll() {
        orders().forEach(order -> {
            List<Order> read = everRead.computeIfAbsent(order.id(), id -> new ArrayList<>());
            if (read.isEmpty() || !read.get(read.size() - 1).equals(order)) {
                read.add(order);
            }
        });
    }

    /** The ids that no order has had. */
    Stream<OrderId> unused(List<OrderId> ids) {
        return ids.stream().filter(id -> !everRead.containsKey(id));
    }

    /** The ids of the orders that are stored, and, every fourth time, of those that were removed. */
    List<OrderId> ids(RandomValues chosen) {
        return chosen.below(4) == 0
                ? List.copyOf(everRead.keySet())
                : orders().map(Order::id).toList();
    }

    Optional<OrderId> id(RandomValues chosen) {
        List<OrderId> ids = ids(chosen);
        return ids.isEmpty() ? Optional.empty() : Optional.of(chosen.one(ids));
    }

    /** An order as it is now, or, every third time, as it was read before: if possible, before a claim moved it. */
    Optional<Order> read(OrderId id, RandomValues chosen) {
        Optional<Order> present = store.find(id);
        List<Order> before = everRead.getOrDefault(id, List.of()).stream()
                .filter(order -> !present.equals(Optional.of(order)))
                .toList();
        if (before.isEmpty() || chosen.below(3) > 0) {
            return present;
        }
        List<Order> moved = before.stream()
                .filter(order -> present.map(Order::version).equals(Optional.of(order.version())))
                .toList();
        return Optional.of(chosen.one(moved.isEmpty() ? before : moved));
    }

    /** Remembers the codes of an order that is passed to the store. */
    void pass(Order order) {
        codes(Stream.of(order)).forEach(passedCodes::add);
    }

    /** The texts of QR codes and the activation codes that were passed, and that no order of a store has now. */
    Set<String> formerCodes(OrderStore present) {
        var former = new HashSet<>(passedCodes);
        codes(RandomValues.IDS.stream().map(present::find).flatMap(Optional::stream))
                .forEach(former::remove);
        return former;
    }

    private static Stream<String> codes(Stream<Order> orders) {
        return orders.map(Order::activation)
                .flatMap(Optional::stream)
                .flatMap(activation -> Stream.of(activation.qrText(), activation.code()));
    }

    /** The orders that are due for a task, the earliest first. */
    List<Order> due(DueTask task, Instant now) {
        return orders().filter(order -> order.isDue(task) && !notBefore(order).isAfter(now))
                .sorted(Comparator.comparing(KnownState::notBefore))
                .toList();
    }

    static Instant notBefore(Order order) {
        return order.due().orElseThrow().notBefore();
    }
}
