package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One event in the life of an order: the instant, the actor, the statuses before and after, and, where there is one, the
 * reason and the person who acted for the university.
 *
 * <p>Holds no personal data. Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class HistoryEntry {

    HistoryEntry() {}

    /**
     * Creates an entry.
     *
     * @param at when the change was made, to the microsecond
     * @param event what happened
     * @param actor who caused it
     * @param from the status before; empty for {@link OrderEvent#PLACE} and for no other event
     * @param to the status after
     * @return the entry
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code from} is empty and the event is not {@link OrderEvent#PLACE}, or if
     *     {@code from} is present and the event is {@link OrderEvent#PLACE}
     */
    public static HistoryEntry of(
            Instant at, OrderEvent event, Actor actor, Optional<OrderStatus> from, OrderStatus to) {
        return ImmutableHistoryEntry.make(at, event, actor, from, to, Optional.empty(), Optional.empty());
    }

    /**
     * Returns a copy of this entry with a reason.
     *
     * @param reason why it happened
     * @return the entry with this reason
     * @throws NullPointerException if {@code reason} is null
     */
    public final HistoryEntry because(Reason reason) {
        Objects.requireNonNull(reason, "reason");
        return ImmutableHistoryEntry.make(at(), event(), actor(), from(), to(), Optional.of(reason), operator());
    }

    /**
     * Returns a copy of this entry with the person who acted for the university.
     *
     * @param operator the person's key
     * @return the entry with this operator
     * @throws NullPointerException if {@code operator} is null
     */
    public final HistoryEntry by(OperatorId operator) {
        Objects.requireNonNull(operator, "operator");
        return ImmutableHistoryEntry.make(at(), event(), actor(), from(), to(), reason(), Optional.of(operator));
    }

    /**
     * Returns when the change was made.
     *
     * @return an instant, to the microsecond
     */
    public abstract Instant at();

    /**
     * Returns what happened.
     *
     * @return the event
     */
    public abstract OrderEvent event();

    /**
     * Returns who caused the change.
     *
     * @return the actor
     */
    public abstract Actor actor();

    /**
     * Returns the status before the change.
     *
     * @return the status, or empty for {@link OrderEvent#PLACE}, the first entry of a history
     */
    public abstract Optional<OrderStatus> from();

    /**
     * Returns the status after the change.
     *
     * @return the status
     */
    public abstract OrderStatus to();

    /**
     * Returns why it happened.
     *
     * @return the reason of a failure, a revocation, a settlement, or of codes that can no longer be used; for an order
     *     taken over from another system, also a remark on where the entry comes from; otherwise empty
     */
    public abstract Optional<Reason> reason();

    /**
     * Returns the person who acted for the university.
     *
     * @return the person's key; empty if no person is known, for example because the background work acted
     */
    public abstract Optional<OperatorId> operator();

    /** Checks that an entry has no previous status exactly if it is the first one. */
    @Value.Check
    void check() {
        if (from().isEmpty() != (event() == OrderEvent.PLACE)) {
            throw new IllegalArgumentException(
                    "from must be empty for PLACE and present for every other event, event is " + event());
        }
    }
}
