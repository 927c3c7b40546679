package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import java.util.List;
import java.util.Map;

/**
 * A call of a gateway about one or many orders.
 *
 * @param description the method and its arguments
 * @param keys the orders, without duplicates
 * @param asking makes the call about some of the orders
 * @param alone makes calls about single orders that have the same effect
 * @param check checks an answer, and lets the known ministry act in the same way
 * @param isSubmission whether the call submits the orders
 */
record GatewayCall<A>(
        String description,
        List<OrderKey> keys,
        Asking<A> asking,
        Asking<A> alone,
        Check<A> check,
        boolean isSubmission)
        implements RandomAct {

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
        return new GatewayCall<>(description, some, asking, alone, check, isSubmission);
    }

    /** Calls about each of some of the orders alone. */
    GatewayCall<A> aboutEach(List<OrderKey> some) {
        return new GatewayCall<>(description, some, alone, alone, check, isSubmission);
    }

    GatewayCall<A> described(String other) {
        return new GatewayCall<>(other, keys, asking, alone, check, isSubmission);
    }

    /** Makes the call, and asks again about the orders that were left out. */
    void in(MinistryGateway gateway, KnownMinistry known) {
        List<OrderKey> left = keys;
        for (int calls = 0; calls < PatientCalls.MOST_CALLS && !left.isEmpty(); calls++) {
            left = checked(left, asking.about(left, gateway), known);
        }
        assertEquals(List.of(), left, "the orders that were never answered about");
    }

    /**
     * Makes the call over a connection that was told to fail, and returns the orders of which nothing is known afterwards.
     */
    List<OrderKey> unanswered(MinistryGateway gateway, KnownMinistry known, BreakableConnection connection) {
        Map<OrderKey, A> answers;
        try {
            answers = asking.about(keys, gateway);
        } catch (InfrastructureException e) {
            return keys;
        } finally {
            connection.restoreConnection();
        }
        return checked(keys, answers, known);
    }

    /** Checks the answers, and returns the orders that were left out. */
    private List<OrderKey> checked(List<OrderKey> asked, Map<OrderKey, A> answers, KnownMinistry known) {
        PatientCalls.requireAnswers(asked, answers);
        answers.forEach((key, answer) -> check.of(key, answer, known));
        return asked.stream().filter(key -> !answers.containsKey(key)).toList();
    }
}
