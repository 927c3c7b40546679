package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.style.TupleType;
import org.immutables.value.Value;

/**
 * Something that keeps an order from being taken over. It repeats no value except the key.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@TupleType
public abstract class TakeOverProblem {

    TakeOverProblem() {}

    static TakeOverProblem of(int position, String sourceKey, ProblemKind kind) {
        return ImmutableTakeOverProblem.make(position, sourceKey, kind);
    }

    /**
     * Returns the position of the order in the input.
     *
     * @return 1 for the first order
     */
    public abstract int position();

    /**
     * Returns the key of the order in the other system.
     *
     * @return the key, cut and without control characters
     */
    public abstract String sourceKey();

    /**
     * Returns what is wrong.
     *
     * @return the kind of problem, with the attribute, and texts for readers
     */
    public abstract ProblemKind kind();
}
