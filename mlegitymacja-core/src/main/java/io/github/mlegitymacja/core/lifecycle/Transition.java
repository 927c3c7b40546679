package io.github.mlegitymacja.core.lifecycle;

import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of the life cycle: for each event, the actor who may cause it and the statuses in which it is allowed. All
 * other combinations are refused. {@link LifeCycle} defines the state to which an event leads.
 *
 * <p>There is one row for each {@link OrderEvent}, with the same name.
 */
public enum Transition {
    /** The student places an order. */
    PLACE(Actor.STUDENT),
    /** The university submits the order to the ministry. */
    SUBMIT(Actor.UNIVERSITY, PENDING),
    /** The ministry issues the QR code and the activation code. */
    ISSUE(Actor.MINISTRY, IN_PROGRESS),
    /**
     * The student has added the document to mObywatel. Allowed from in progress because the ministry may be ahead of
     * the store, for example after a lost answer.
     */
    COLLECT(Actor.MINISTRY, IN_PROGRESS, READY_FOR_PICKUP),
    /** The ministry refuses the order or cannot process it. */
    FAIL(Actor.MINISTRY, IN_PROGRESS),
    /** The student cancels the order or the document. */
    CANCEL(Actor.STUDENT, PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED),
    /** The university revokes the order or the document. */
    REVOKE(Actor.UNIVERSITY, PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED);

    private final OrderEvent event;
    private final Actor actor;
    private final Set<OrderStatus> from;

    Transition(Actor actor, OrderStatus... from) {
        this.event = OrderEvent.valueOf(name());
        this.actor = actor;
        this.from = EnumSet.noneOf(OrderStatus.class);
        Collections.addAll(this.from, from);
    }

    /** Returns the events that an actor may cause in a status; possibly empty. */
    public static Set<OrderEvent> allowed(OrderStatus status, Actor actor) {
        var events = EnumSet.noneOf(OrderEvent.class);
        for (Transition row : values()) {
            if (row.allows(status, actor)) {
                events.add(row.event);
            }
        }
        return events;
    }

    /** Returns whether an actor may cause the event in a status. */
    public boolean allows(OrderStatus status, Actor by) {
        return actor == by && from.contains(status);
    }

    /** Returns the event. */
    public OrderEvent event() {
        return event;
    }

    /** Returns the only actor who may cause the event. */
    public Actor actor() {
        return actor;
    }

    /** Returns the statuses in which the event is allowed; none for {@link #PLACE}, which creates the order. */
    public List<OrderStatus> from() {
        return List.copyOf(from);
    }
}
