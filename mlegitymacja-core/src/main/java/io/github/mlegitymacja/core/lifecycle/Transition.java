package io.github.mlegitymacja.core.lifecycle;

import static io.github.mlegitymacja.spi.order.OrderStatus.CANCELLED_BY_USER;
import static io.github.mlegitymacja.spi.order.OrderStatus.COLLECTED;
import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;
import static io.github.mlegitymacja.spi.order.OrderStatus.READY_FOR_PICKUP;
import static io.github.mlegitymacja.spi.order.OrderStatus.REVOKED_BY_UNIVERSITY;

import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The table of the life cycle: for each event, the actors who may cause it and the statuses in which it is allowed. All
 * other combinations are refused. {@link LifeCycle} defines the state to which an event leads.
 *
 * <p>There is one row for each {@link OrderEvent}, with the same name.
 */
public enum Transition {
    /** The student places an order, or the university does so for the student. */
    PLACE(Set.of(Actor.STUDENT, Actor.UNIVERSITY)),
    /** The university submits the order to the ministry. */
    SUBMIT(Set.of(Actor.UNIVERSITY), PENDING),
    /** The ministry issues the QR code and the activation code, or newer ones. */
    ISSUE(Set.of(Actor.MINISTRY), IN_PROGRESS, READY_FOR_PICKUP),
    /**
     * The codes have expired. Allowed from in progress because they may expire before the store has seen them. The
     * university causes it when the document's validity has ended.
     */
    EXPIRE(Set.of(Actor.MINISTRY, Actor.UNIVERSITY), IN_PROGRESS, READY_FOR_PICKUP),
    /**
     * The student has added the document to mObywatel. Allowed from in progress because the ministry may be ahead of
     * the store, for example after a lost answer.
     */
    COLLECT(Set.of(Actor.MINISTRY), IN_PROGRESS, READY_FOR_PICKUP),
    /** The ministry refuses the order or cannot process it. */
    FAIL(Set.of(Actor.MINISTRY), IN_PROGRESS),
    /** The student cancels the order or the document. */
    CANCEL(Set.of(Actor.STUDENT), PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED),
    /** The university revokes the order or the document. */
    REVOKE(Set.of(Actor.UNIVERSITY), PENDING, IN_PROGRESS, READY_FOR_PICKUP, COLLECTED),
    /** A person declares that a document is dead although the ministry refuses to withdraw it. */
    SETTLE(Set.of(Actor.UNIVERSITY), CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY);

    private final OrderEvent event;
    private final Set<Actor> actors;
    private final Set<OrderStatus> from;

    Transition(Set<Actor> actors, OrderStatus... from) {
        this.event = OrderEvent.valueOf(name());
        this.actors = EnumSet.copyOf(actors);
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
        return actors.contains(by) && from.contains(status);
    }

    /** Returns the event. */
    public OrderEvent event() {
        return event;
    }

    /** Returns the actors who may cause the event, in the sequence of their constants. */
    public List<Actor> actors() {
        return List.copyOf(actors);
    }

    /** Returns the statuses in which the event is allowed; none for {@link #PLACE}, which creates the order. */
    public List<OrderStatus> from() {
        return List.copyOf(from);
    }
}
