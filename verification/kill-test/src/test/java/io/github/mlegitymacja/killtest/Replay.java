package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.Reason;
import io.vavr.control.Either;

/** Repeats the events of a history on the life cycle (guarantee I4 of {@code docs/protocol.md}). */
final class Replay {

    private static final Activation SOME_ACTIVATION = new Activation("qr", "code");
    private static final Reason SOME_REASON = new Reason("SOME", "some");
    private static final OperatorId SOMEBODY = new OperatorId("somebody");

    private Replay() {}

    /** Returns whether the life cycle allows every event of the history, and leads to the same history and status. */
    static boolean leadsTo(Order order) {
        HistoryEntry first = order.history().get(0);
        var placement = new Placement(first.actor(), first.operator());
        Order placed = LifeCycle.place(
                order.id(), order.student(), order.semester(), order.validUntil(), placement, order.orderedAt());
        Either<Refusal.NotAllowed, Order> replayed = Either.right(placed);
        for (HistoryEntry entry : order.history().subList(1, order.history().size())) {
            replayed = replayed.flatMap(reached -> again(reached, entry));
        }
        return replayed.exists(end -> end.history().equals(order.history()) && end.status() == order.status());
    }

    private static Either<Refusal.NotAllowed, Order> again(Order order, HistoryEntry entry) {
        Reason reason = entry.reason().orElse(SOME_REASON);
        return switch (entry.event()) {
            case SUBMIT -> LifeCycle.submit(order, entry.at());
            case ISSUE -> LifeCycle.issue(order, SOME_ACTIVATION, entry.at());
            case EXPIRE -> LifeCycle.expire(order, entry.actor(), reason, entry.at());
            case COLLECT -> LifeCycle.collect(order, entry.at());
            case FAIL -> LifeCycle.fail(order, reason, entry.at());
            case CANCEL -> LifeCycle.cancel(order, entry.at());
            case REVOKE -> LifeCycle.revoke(order, reason, entry.operator(), entry.at());
            case SETTLE -> LifeCycle.settle(order, reason, entry.operator().orElse(SOMEBODY), entry.at());
            case PLACE -> throw new IllegalArgumentException("placed twice");
        };
    }
}
