package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.style.TupleType;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One change of an order's status: when, from which status to which, by what, and by whom.
 *
 * <p>Holds no personal data. Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class HistoryEntry {

    HistoryEntry() {}

    /**
     * A change.
     *
     * @param at when it was stored, to the microsecond
     * @param event what happened
     * @param actor who caused it
     * @param from the status before; empty for the first entry, and only there
     * @param to the status after
     * @return the entry
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code from} is empty and the event is not {@link OrderEvent#PLACE}, or the
     *     reverse
     */
    public static HistoryEntry of(
            Instant at, OrderEvent event, Actor actor, Optional<OrderStatus> from, OrderStatus to) {
        return ImmutableHistoryEntry.make(at, event, actor, from, to);
    }

    /**
     * When the change was made.
     *
     * @return a moment, to the microsecond
     */
    public abstract Instant at();

    /**
     * What happened.
     *
     * @return the event
     */
    public abstract OrderEvent event();

    /**
     * Who caused it.
     *
     * @return the actor
     */
    public abstract Actor actor();

    /**
     * The status before.
     *
     * @return the status, or empty for the first entry
     */
    public abstract Optional<OrderStatus> from();

    /**
     * The status after.
     *
     * @return the status
     */
    public abstract OrderStatus to();

    /** Only placing comes out of nothing. */
    @Value.Check
    void check() {
        if (from().isEmpty() != (event() == OrderEvent.PLACE)) {
            throw new IllegalArgumentException("from must be empty for PLACE and for no other event, was " + event());
        }
    }
}
