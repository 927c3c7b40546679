package io.github.mlegitymacja.killtest;

import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.Reason;
import io.vavr.control.Either;

/** Lets the life cycle decide anew about everything that a history tells of. */
final class Replay {

    private static final Activation SOME_ACTIVATION = new Activation("qr", "code");
    private static final Reason SOME_REASON = new Reason("SOME", "some");

    private Replay() {}

    /** Whether the life cycle allows every change in turn, writes the same history about it, and ends where the order is. */
    static boolean leadsTo(Order order) {
        Order placed =
                LifeCycle.place(order.id(), order.student(), order.semester(), order.validUntil(), order.orderedAt());
        Either<Refusal.NotAllowed, Order> replayed = Either.right(placed);
        for (HistoryEntry entry : order.history().subList(1, order.history().size())) {
            replayed =
                    replayed.flatMap(reached -> LifeCycle.decide(reached, command(entry), entry.actor(), entry.at()));
        }
        return replayed.exists(end -> end.history().equals(order.history()) && end.status() == order.status());
    }

    private static Command command(HistoryEntry entry) {
        return switch (entry.event()) {
            case HAND_OVER -> new Command.HandOver();
            case ISSUE -> new Command.Issue(SOME_ACTIVATION);
            case COLLECT -> new Command.Collect();
            case FAIL -> new Command.Fail(SOME_REASON);
            case CANCEL -> new Command.Cancel();
            case REVOKE -> new Command.Revoke(SOME_REASON);
            case PLACE -> throw new IllegalArgumentException("placed twice");
        };
    }
}
