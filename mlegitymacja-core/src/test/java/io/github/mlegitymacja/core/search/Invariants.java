package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.lifecycle.Events;
import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Checks the guarantees of {@code docs/protocol.md} that concern a single situation (I2, I3 and I7) or a single stored
 * change (I4, I5 and I8).
 */
public final class Invariants {

    private Invariants() {}

    /** Returns the first broken guarantee of a student with these orders, some of which are alive at the ministry. */
    public static Optional<String> brokenIn(List<Order> ofStudent, Predicate<OrderId> isAlive, LocalDate today) {
        return Stream.of(
                        broken("I2: two live documents", !oneLiveDocument(ofStudent, isAlive, today)),
                        broken(
                                "I3: closed, alive at the ministry, and nothing due",
                                !closedIsDeadOrDue(ofStudent, isAlive)),
                        broken("I7: two open orders", !oneOpenOrder(ofStudent)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the first guarantee that a stored change breaks. */
    public static Optional<String> brokenBy(Order order, Optional<Order> before) {
        return Stream.of(
                        broken("I4: the history does not explain the status", !replays(order)),
                        broken(
                                "I4: a final status changed",
                                before.filter(old -> !stays(old, order)).isPresent()),
                        broken("I5: codes that the ministry has not issued, or that have expired", !hasItsCodes(order)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Returns whether a stored change breaks the guarantee that no wrong answer of the registry closes an order without a
     * person. A revocation that a person has decided names that person in the history.
     *
     * @param isNotEntitled whether the registry has truthfully said that the student is not entitled
     */
    public static Optional<String> brokenByCheck(Order order, Optional<Order> before, boolean isNotEntitled) {
        HistoryEntry last = last(order);
        boolean revokedAlone = last.event() == OrderEvent.REVOKE
                && last.operator().isEmpty()
                && before.filter(Order::isOpen).isPresent();
        return broken("I8: revoked without a person, although the student is entitled", revokedAlone && !isNotEntitled);
    }

    private static Optional<String> broken(String name, boolean broken) {
        return broken ? Optional.of(name) : Optional.empty();
    }

    private static boolean oneLiveDocument(List<Order> ofStudent, Predicate<OrderId> isAlive, LocalDate today) {
        return ofStudent.stream()
                        .filter(order -> isAlive.test(order.id()))
                        .filter(order -> !order.validUntil().isBefore(today))
                        .count()
                <= 1;
    }

    private static boolean closedIsDeadOrDue(List<Order> ofStudent, Predicate<OrderId> isAlive) {
        return ofStudent.stream()
                .filter(order -> order.status() == OrderStatus.CANCELLED_BY_USER
                        || order.status() == OrderStatus.REVOKED_BY_UNIVERSITY)
                .allMatch(order -> order.isDue(DueTask.WITHDRAW) || !isAlive.test(order.id()));
    }

    private static boolean replays(Order order) {
        Optional<OrderStatus> reached = Optional.empty();
        for (HistoryEntry entry : order.history()) {
            Transition row = Transition.valueOf(entry.event().name());
            boolean allowed =
                    reached.map(from -> row.allows(from, entry.actor())).orElse(row == Transition.PLACE);
            if (!allowed || !entry.from().equals(reached) || entry.to() != Events.target(row, reached)) {
                return false;
            }
            reached = Optional.of(entry.to());
        }
        return reached.equals(Optional.of(order.status()));
    }

    /** The state has an activation exactly if the last event has issued it. */
    private static boolean hasItsCodes(Order order) {
        return order.activation().isPresent() == (last(order).event() == OrderEvent.ISSUE);
    }

    private static HistoryEntry last(Order order) {
        return order.history().get(order.history().size() - 1);
    }

    private static boolean oneOpenOrder(List<Order> ofStudent) {
        return ofStudent.stream().filter(Order::isOpen).count() <= 1;
    }

    private static boolean stays(Order old, Order now) {
        return (old.isOpen() || old.status() == now.status())
                && old.history().size() <= now.history().size()
                && old.history().equals(now.history().subList(0, old.history().size()));
    }
}
