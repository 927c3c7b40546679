package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * The result of a take-over or of its check.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class TakeOverReport {

    /** How many problems of each kind are listed. All are counted. */
    public static final int MAX_LISTED = 100;

    TakeOverReport() {}

    static ImmutableTakeOverReport.Builder builder() {
        return ImmutableTakeOverReport.builder();
    }

    /**
     * Returns the number of orders in the input.
     *
     * @return 0 or more
     */
    public abstract long orders();

    /**
     * Returns the number of orders by status, to compare with the other system.
     *
     * @return the counts; a status without orders is not a key, and orders of an unknown status are not counted
     */
    public abstract Map<OrderStatus, Long> statuses();

    /**
     * Returns the first problems of each kind, at most {@value #MAX_LISTED}. A flood of one kind does not hide the others.
     *
     * @return the problems in the sequence of the orders
     */
    public abstract List<TakeOverProblem> problems();

    /**
     * Returns the number of problems by kind.
     *
     * @return the counts; a kind that did not occur is not a key
     */
    public abstract Map<ProblemKind, Long> counts();

    /**
     * Returns the number of orders that this run has imported.
     *
     * @return 0 for a check, and if the check has found problems
     */
    public abstract long imported();

    /**
     * Returns the number of orders that an earlier run had imported. They stay as they are.
     *
     * @return 0 or more
     */
    public abstract long alreadyStored();

    /**
     * Returns whether there are problems.
     *
     * @return true if there is at least one
     */
    public final boolean hasProblems() {
        return !counts().isEmpty();
    }
}
