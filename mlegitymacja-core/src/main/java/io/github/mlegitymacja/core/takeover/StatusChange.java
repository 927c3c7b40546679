package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.style.TupleType;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A change of status that the other system has recorded.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class StatusChange {

    StatusChange() {}

    /**
     * Creates a change.
     *
     * @param at when the order reached the status
     * @param status the Polish label or the name of the constant, see {@link OrderToTakeOver#status}
     * @return the change
     * @throws NullPointerException if an argument is null
     */
    public static StatusChange of(Instant at, String status) {
        return ImmutableStatusChange.make(at, status);
    }

    /**
     * Returns when the order reached the status.
     *
     * @return the instant
     */
    public abstract Instant at();

    /**
     * Returns the status that the order reached.
     *
     * @return the text as the other system has it
     */
    public abstract String status();
}
