package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Claims due work and makes it due earlier. Not thread-safe. */
record DueWork(OrdersById orders) {

    List<Order> claim(Claim claim) {
        return orders
                .all()
                .filter(order -> order.isDue(claim.task()) && !notBefore(order).isAfter(claim.now()))
                .sorted(Comparator.comparing(DueWork::notBefore).thenComparing(Order::id))
                .limit(claim.limit())
                .toList() // collected first, because leasing changes the map
                .stream()
                .map(order -> orders.put(claim.leased(order)))
                .toList();
    }

    void advance(Order order, Instant notBefore) {
        orders.put(order.withDue(order.due().map(due -> atMost(due, notBefore))));
    }

    int advanceClaimedAfter(Instant instant) {
        List<Order> putOff = orders.all()
                .filter(order -> order.due()
                        .filter(due ->
                                due.lastClaimed().orElse(order.orderedAt()).isAfter(instant))
                        .isPresent())
                .toList(); // collected first, because replacing changes the map
        putOff.forEach(order -> orders.put(order.withDue(order.due().map(due -> corrected(due, instant)))));
        return putOff.size();
    }

    static boolean isStuck(Order order) {
        return order.due().flatMap(Due::stuckBecause).isPresent();
    }

    private static Due corrected(Due due, Instant instant) {
        Due earlier = atMost(due, instant);
        return due.lastClaimed().isPresent() ? earlier.claimedAt(instant) : earlier;
    }

    private static Due atMost(Due due, Instant instant) {
        return due.notBefore().isAfter(instant) ? due.at(instant) : due;
    }

    private static Instant notBefore(Order order) {
        return order.due().orElseThrow().notBefore();
    }
}
