package io.github.mlegitymacja.memory;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Claims due work and makes it due earlier. Not thread-safe. */
record DueWork(OrdersById orders) {

    List<Order> claim(Claim claim) {
        return orders.due(claim.task()).stream()
                .takeWhile(order -> !OrdersById.notBefore(order).isAfter(claim.now()))
                .limit(claim.limit())
                .toList() // collected first, because leasing changes the set
                .stream()
                .map(order -> orders.put(claim.leased(order)))
                .toList();
    }

    void advance(Order order, Instant notBefore) {
        orders.put(order.withDue(order.due().map(due -> atMost(due, notBefore))));
    }

    int advanceClaimedAfter(Instant instant) {
        List<Order> putOff = Arrays.stream(DueTask.values())
                .flatMap(task -> orders.due(task).stream())
                .filter(order -> touched(order).isAfter(instant))
                .toList(); // collected first, because replacing changes the sets
        putOff.forEach(order -> orders.put(order.withDue(order.due().map(due -> corrected(due, instant)))));
        return putOff.size();
    }

    static boolean isSubmissionPutOff(Order order) {
        return order.due()
                .filter(due -> due.task() == DueTask.SUBMIT && due.attempts() > 0)
                .isPresent();
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

    private static Instant touched(Order order) {
        return order.due().flatMap(Due::lastClaimed).orElse(order.orderedAt());
    }
}
