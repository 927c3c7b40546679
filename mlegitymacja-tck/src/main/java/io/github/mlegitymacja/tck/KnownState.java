package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.KeptChanges;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a correct store contains after the calls so far. Not thread-safe. */
final class KnownState {

    final InMemoryOrderStore store = new InMemoryOrderStore();

    /** When changes were last claimed, and which. */
    Instant changesClaimedAt = SampleOrders.NOON;

    List<KeptChanges> claimedChanges = List.of();

    /** What a correct store contains after calls. */
    static KnownState after(List<RandomCall> calls) {
        var known = new KnownState();
        calls.forEach(call -> call.prepared(known).in(known.store));
        return known;
    }

    Stream<Order> orders() {
        return RandomValues.IDS.stream().map(store::find).flatMap(Optional::stream);
    }

    /** The texts of QR codes and the activation codes that orders have now. */
    Set<String> codes() {
        return orders().map(Order::activation)
                .flatMap(Optional::stream)
                .flatMap(activation -> Stream.of(activation.qrText(), activation.code()))
                .collect(Collectors.toSet());
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
