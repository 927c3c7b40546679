package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.util.Objects;

/**
 * What a run of the background work did.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts how many orders had each outcome; an outcome without orders is no key
 * @param stuck the orders that the ministry refuses to withdraw, and its reasons: a person must look
 */
public record WorkReport(Map<Outcome, Integer> counts, Map<OrderId, Reason> stuck) {

    /**
     * Checks the components.
     *
     * @param counts how many orders had each outcome; an outcome without orders is no key
     * @param stuck the orders that the ministry refuses to withdraw, and its reasons: a person must look
     * @throws NullPointerException if a component is null
     */
    public WorkReport {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(stuck, "stuck");
    }

    /**
     * The report of a run that found nothing to do.
     *
     * @return no outcomes
     */
    public static WorkReport nothing() {
        return new WorkReport(TreeMap.empty(), TreeMap.empty());
    }

    static WorkReport of(Outcome outcome) {
        return of(outcome, 1);
    }

    static WorkReport of(Outcome outcome, int orders) {
        return orders == 0 ? nothing() : new WorkReport(TreeMap.of(outcome, orders), TreeMap.empty());
    }

    static WorkReport ofStuck(OrderId order, Reason reason) {
        return new WorkReport(TreeMap.of(Outcome.STUCK, 1), TreeMap.of(order, reason));
    }

    /**
     * How many orders had an outcome.
     *
     * @param outcome the outcome
     * @return 0 or more
     */
    public int count(Outcome outcome) {
        return counts.getOrElse(outcome, 0);
    }

    /**
     * How many outcomes there were; an order that was handed over and asked about has two.
     *
     * @return 0 if nothing was due, so that there is no use in running again at once
     */
    public int total() {
        return counts.values().sum().intValue();
    }

    /**
     * This report and another one together.
     *
     * @param other the other report
     * @return their sum
     */
    public WorkReport plus(WorkReport other) {
        return new WorkReport(counts.merge(other.counts, Integer::sum), stuck.merge(other.stuck));
    }
}
