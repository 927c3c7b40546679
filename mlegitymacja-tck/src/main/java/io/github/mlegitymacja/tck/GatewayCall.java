package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A call of a gateway about one or many orders.
 *
 * @param description the method and its arguments
 * @param keys the orders, without duplicates
 * @param asking makes the call about some of the orders
 * @param check checks an answer, and lets the known ministry act in the same way
 * @param isSubmission whether the call submits the orders
 */
record GatewayCall<A>(String description, List<OrderKey> keys, Asking<A> asking, Check<A> check, boolean isSubmission)
        implements RandomAct {

    GatewayCall(String description, List<OrderKey> keys, Asking<A> asking, Check<A> check) {
        this(description, keys, asking, check, false);
    }

    /** Makes the call about some orders. */
    @FunctionalInterface
    interface Asking<A> {
        Map<OrderKey, A> about(List<OrderKey> keys, MinistryGateway gateway);
    }

    /** Checks the answer about an order. */
    @FunctionalInterface
    interface Check<A> {
        void of(OrderKey key, A answer, KnownMinistry known);
    }

    /** The same call about some of the orders only. */
    GatewayCall<A> about(List<OrderKey> some) {
        return new GatewayCall<>(description, some, asking, check, isSubmission);
    }

    void in(MinistryGateway gateway, KnownMinistry known) {
        Map<OrderKey, A> answers = asking.about(keys, gateway);
        assertEquals(Set.copyOf(keys), answers.keySet(), "the orders that were answered about");
        answers.forEach((key, answer) -> check.of(key, answer, known));
    }

    /** Makes the call over a connection that breaks, and returns the orders of which nothing is known afterwards. */
    List<OrderKey> unanswered(MinistryGateway gateway, KnownMinistry known, BreakableMidway connection, int steps) {
        connection.breakConnectionAfter(steps);
        Map<OrderKey, A> answers;
        try {
            answers = asking.about(keys, gateway);
        } catch (InfrastructureException e) {
            return keys;
        } finally {
            connection.restoreConnection();
        }
        assertFalse(answers.isEmpty(), "no order was answered about, and no exception was thrown");
        assertTrue(keys.containsAll(answers.keySet()), () -> "answered about " + answers.keySet());
        answers.forEach((key, answer) -> check.of(key, answer, known));
        return keys.stream().filter(key -> !answers.containsKey(key)).toList();
    }
}
