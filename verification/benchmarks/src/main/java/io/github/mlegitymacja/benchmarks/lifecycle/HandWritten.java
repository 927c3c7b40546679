package io.github.mlegitymacja.benchmarks.lifecycle;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one writes without a library: a switch for the statuses. */
final class HandWritten {

    private static final Map<OrderStatus, Set<OrderEvent>> ALLOWED = new EnumMap<>(OrderStatus.class);

    static {
        for (OrderStatus status : OrderStatus.values()) {
            ALLOWED.put(status, EnumSet.noneOf(OrderEvent.class));
        }
        Table.forEach((from, event, to) -> ALLOWED.get(from).add(event));
    }

    private HandWritten() {}

    /** What becomes of a status, with all that there is to say when nothing does. */
    sealed interface Result {
        record Changed(OrderStatus status) implements Result {}

        record Refused(OrderStatus status, OrderEvent event, Actor actor, Set<OrderEvent> allowed) implements Result {}
    }

    static Result decide(OrderStatus status, OrderEvent event, Actor actor) {
        OrderStatus next = next(status, event);
        return next == null ? new Result.Refused(status, event, actor, ALLOWED.get(status)) : new Result.Changed(next);
    }

    /** The bare enum constant, or null. */
    static @Nullable OrderStatus next(OrderStatus status, OrderEvent event) {
        return switch (status) {
            case PENDING -> event == OrderEvent.SUBMIT ? OrderStatus.IN_PROGRESS : closed(event);
            case IN_PROGRESS ->
                switch (event) {
                    case ISSUE, EXPIRE -> OrderStatus.READY_FOR_PICKUP;
                    case COLLECT -> OrderStatus.COLLECTED;
                    case FAIL -> OrderStatus.FAILED;
                    default -> closed(event);
                };
            case READY_FOR_PICKUP ->
                switch (event) {
                    case ISSUE, EXPIRE -> OrderStatus.READY_FOR_PICKUP;
                    case COLLECT -> OrderStatus.COLLECTED;
                    default -> closed(event);
                };
            case COLLECTED -> closed(event);
            case FAILED -> null;
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> event == OrderEvent.SETTLE ? status : null;
        };
    }

    private static @Nullable OrderStatus closed(OrderEvent event) {
        return switch (event) {
            case CANCEL -> OrderStatus.CANCELLED_BY_USER;
            case REVOKE -> OrderStatus.REVOKED_BY_UNIVERSITY;
            default -> null;
        };
    }
}
