package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.UnreadableOrder;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The result of a run of the background work.
 *
 * <pre>{@code
 * WorkReport report = work.runUntilIdle();
 * report.count(WorkOutcome.ISSUED);   // how many documents became ready
 * report.stuck().forEach((order, reason) -> alert(order + ": " + reason.code()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts the number of orders for each outcome, sorted by outcome; outcomes that did not occur are not contained
 * @param stuck the orders that the ministry has refused to withdraw for the first time in this run, or does not know
 *     although they were taken over from another system, with the reasons; a person must act
 * @param unreadable the orders that cannot be read and were found in this run; a person must act
 * @param hasFailed whether a task could not be done, because the store did not answer or the subscriber failed for ten
 *     orders in a row; the log says why
 */
public record WorkReport(
        Map<WorkOutcome, Integer> counts, Map<OrderId, Reason> stuck, Set<OrderId> unreadable, boolean hasFailed) {

    private static final WorkReport NOTHING = new WorkReport(Map.of(), Map.of(), Set.of(), false);
    private static final WorkReport FAILURE = new WorkReport(Map.of(), Map.of(), Set.of(), true);

    /**
     * Copies the components.
     *
     * @param counts the number of orders for each outcome
     * @param stuck the orders about which a person must act, with the reasons
     * @param unreadable the orders that cannot be read
     * @param hasFailed whether a task could not be done
     * @throws NullPointerException if a component is null
     */
    public WorkReport {
        unreadable = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(unreadable, "unreadable")));
        counts = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(counts, "counts")));
        stuck = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(stuck, "stuck")));
    }

    /**
     * Returns the report of a run in which nothing was due.
     *
     * @return an empty report
     */
    public static WorkReport nothing() {
        return NOTHING;
    }

    static WorkReport of(WorkOutcome outcome) {
        return of(outcome, 1);
    }

    static WorkReport of(WorkOutcome outcome, int orders) {
        return orders == 0 ? nothing() : new WorkReport(Map.of(outcome, orders), Map.of(), Set.of(), false);
    }

    static WorkReport ofStuck(OrderId order, Reason reason) {
        return new WorkReport(Map.of(WorkOutcome.STUCK, 1), Map.of(order, reason), Set.of(), false);
    }

    /** Reports a claimed order that cannot be read. */
    static WorkReport ofUnreadable(UnreadableOrder order, boolean isNew) {
        return new WorkReport(
                Map.of(WorkOutcome.UNREADABLE, 1), Map.of(), isNew ? Set.of(order.id()) : Set.of(), false);
    }

    static WorkReport failure() {
        return FAILURE;
    }

    /**
     * Returns the number of orders with an outcome.
     *
     * @param outcome the outcome
     * @return 0 or more
     */
    public int count(WorkOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /**
     * Returns the number of outcomes. An order that was submitted and then polled counts twice.
     *
     * @return 0 if nothing was due
     */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Returns the sum of this report and another one.
     *
     * @param other the other report
     * @return a report with the outcomes of both
     */
    public WorkReport plus(WorkReport other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((outcome, orders) -> sum.merge(outcome, orders, Integer::sum));
        var all = new TreeMap<>(stuck);
        all.putAll(other.stuck);
        var allUnreadable = new TreeSet<>(unreadable);
        allUnreadable.addAll(other.unreadable);
        return new WorkReport(sum, all, allUnreadable, hasFailed || other.hasFailed);
    }
}
