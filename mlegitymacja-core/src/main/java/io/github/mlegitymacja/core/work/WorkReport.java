package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
 * @param stuck the orders that the ministry refuses to withdraw, or does not know although they were taken over from
 *     another system, with the reasons; a person must act
 */
public record WorkReport(Map<WorkOutcome, Integer> counts, Map<OrderId, Reason> stuck) {

    private static final WorkReport NOTHING = new WorkReport(Map.of(), Map.of());

    /**
     * Copies the components.
     *
     * @param counts the number of orders for each outcome
     * @param stuck the orders about which a person must act, with the reasons
     * @throws NullPointerException if a component is null
     */
    public WorkReport {
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
        return orders == 0 ? nothing() : new WorkReport(Map.of(outcome, orders), Map.of());
    }

    static WorkReport ofStuck(OrderId order, Reason reason) {
        return new WorkReport(Map.of(WorkOutcome.STUCK, 1), Map.of(order, reason));
    }

    /** Reports updates and the store's results for them, in the same sequence. */
    static WorkReport of(Iterable<PlannedUpdate> planned, List<SaveResult> results) {
        Iterator<SaveResult> result = results.iterator();
        WorkReport all = nothing();
        for (PlannedUpdate each : planned) {
            boolean saved = result.next() instanceof SaveResult.Saved;
            all = all.plus(saved ? each.report() : of(WorkOutcome.OVERTAKEN));
        }
        return all;
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
        return new WorkReport(sum, all);
    }
}
