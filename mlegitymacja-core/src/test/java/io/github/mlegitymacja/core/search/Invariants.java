package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What must always hold: the invariants of the design that can be seen in one world, or in a step from one to the next. */
final class Invariants {

    private Invariants() {}

    /** The first invariant that does not hold in a world. */
    static Optional<String> brokenIn(World world) {
        return Stream.of(
                        broken("I2: two live documents", !oneLiveDocument(world)),
                        broken("I3: closed, alive at the ministry, and nothing due", !closedIsDying(world)),
                        broken("I7: two open orders", !oneOpenOrder(world)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The first invariant that storing an order breaks. */
    static Optional<String> brokenBy(Order order, Optional<Order> before) {
        boolean ready = order.status() == OrderStatus.READY_FOR_PICKUP;
        return Stream.of(
                        broken("I4: the history does not explain the status", !replays(order)),
                        broken(
                                "I4: a final status changed",
                                before.filter(old -> !stays(old, order)).isPresent()),
                        broken(
                                "I5: activation outside Do odbioru",
                                order.activation().isPresent() != ready))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> broken(String name, boolean broken) {
        return broken ? Optional.of(name) : Optional.empty();
    }

    private static boolean oneLiveDocument(World world) {
        LocalDate today = world.today();
        return world.orders().stream()
                        .filter(order -> world.atMinistry(order.id()).isAlive())
                        .filter(order -> !order.validUntil().isBefore(today))
                        .count()
                <= 1;
    }

    private static boolean closedIsDying(World world) {
        return world.orders().stream()
                .filter(order -> order.status() == OrderStatus.CANCELLED_BY_USER
                        || order.status() == OrderStatus.REVOKED_BY_UNIVERSITY)
                .allMatch(order -> order.isDue(DueTask.WITHDRAW)
                        || !world.atMinistry(order.id()).isAlive());
    }

    private static boolean replays(Order order) {
        Optional<OrderStatus> reached = Optional.empty();
        for (HistoryEntry entry : order.history()) {
            Transition row = Transition.of(entry.event());
            boolean allowed =
                    reached.map(from -> row.allows(from, entry.actor())).orElse(row == Transition.PLACE);
            if (!allowed || !entry.from().equals(reached) || entry.to() != row.to()) {
                return false;
            }
            reached = Optional.of(entry.to());
        }
        return reached.equals(Optional.of(order.status()));
    }

    private static boolean oneOpenOrder(World world) {
        var open = world.orders().stream()
                .filter(Order::isOpen)
                .map(Order::semester)
                .toList();
        return open.size() == open.stream().distinct().count();
    }

    private static boolean stays(Order old, Order now) {
        return (old.isOpen() || old.status() == now.status())
                && old.history().size() <= now.history().size()
                && old.history().equals(now.history().subList(0, old.history().size()));
    }
}
