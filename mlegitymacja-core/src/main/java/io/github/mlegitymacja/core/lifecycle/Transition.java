package io.github.mlegitymacja.core.lifecycle;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of the life cycle: for each event, who may cause it, from which statuses, and where it leads. Whatever is not
 * in this table is refused.
 *
 * <p>There is one row for each {@link OrderEvent}, of the same name.
 */
public enum Transition {
    /** A student without an open order orders. */
    PLACE(Actor.STUDENT, OrderStatus.PENDING),
    /** The university hands the order over to the ministry. */
    HAND_OVER(Actor.UNIVERSITY, OrderStatus.IN_PROGRESS, OrderStatus.PENDING),
    /** The ministry issues the activation. */
    ISSUE(Actor.MINISTRY, OrderStatus.READY_FOR_PICKUP, OrderStatus.IN_PROGRESS),
    /** The document is on the phone; from in progress when the ministry is ahead of us. */
    COLLECT(Actor.MINISTRY, OrderStatus.COLLECTED, OrderStatus.IN_PROGRESS, OrderStatus.READY_FOR_PICKUP),
    /** The ministry refuses the order or cannot process it. */
    FAIL(Actor.MINISTRY, OrderStatus.FAILED, OrderStatus.IN_PROGRESS),
    /** The student gives up the order or the document. */
    CANCEL(
            Actor.STUDENT,
            OrderStatus.CANCELLED_BY_USER,
            OrderStatus.PENDING,
            OrderStatus.IN_PROGRESS,
            OrderStatus.READY_FOR_PICKUP,
            OrderStatus.COLLECTED),
    /** The university takes back the order or the document. */
    REVOKE(
            Actor.UNIVERSITY,
            OrderStatus.REVOKED_BY_UNIVERSITY,
            OrderStatus.PENDING,
            OrderStatus.IN_PROGRESS,
            OrderStatus.READY_FOR_PICKUP,
            OrderStatus.COLLECTED);

    private final OrderEvent event;
    private final Actor actor;
    private final OrderStatus to;
    private final Set<OrderStatus> from;

    Transition(Actor actor, OrderStatus to, OrderStatus... from) {
        this.event = OrderEvent.valueOf(name());
        this.actor = actor;
        this.to = to;
        this.from = EnumSet.noneOf(OrderStatus.class);
        Collections.addAll(this.from, from);
    }

    /**
     * The row of an event.
     *
     * @param event the event
     * @return its row
     */
    public static Transition of(OrderEvent event) {
        return switch (event) {
            case PLACE -> PLACE;
            case HAND_OVER -> HAND_OVER;
            case ISSUE -> ISSUE;
            case COLLECT -> COLLECT;
            case FAIL -> FAIL;
            case CANCEL -> CANCEL;
            case REVOKE -> REVOKE;
        };
    }

    /**
     * What an actor may cause in a status.
     *
     * @param status the order's status
     * @param actor who asks
     * @return the events, possibly none
     */
    public static Set<OrderEvent> allowed(OrderStatus status, Actor actor) {
        var events = EnumSet.noneOf(OrderEvent.class);
        for (Transition row : values()) {
            if (row.allows(status, actor)) {
                events.add(row.event);
            }
        }
        return events;
    }

    /**
     * Whether this row lets an actor cause the event in a status.
     *
     * @param status the order's status
     * @param by who asks
     * @return true if so
     */
    public boolean allows(OrderStatus status, Actor by) {
        return actor == by && from.contains(status);
    }

    /**
     * The event.
     *
     * @return the event of this row
     */
    public OrderEvent event() {
        return event;
    }

    /**
     * Who may cause the event.
     *
     * @return the only actor
     */
    public Actor actor() {
        return actor;
    }

    /**
     * Where the event leads.
     *
     * @return the status after
     */
    public OrderStatus to() {
        return to;
    }

    /**
     * Where the event can happen.
     *
     * @return the statuses before, in the life cycle's order; none for {@link #PLACE}, which needs no order
     */
    public List<OrderStatus> from() {
        return List.copyOf(from);
    }
}
