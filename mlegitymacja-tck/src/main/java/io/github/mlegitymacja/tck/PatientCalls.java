package io.github.mlegitymacja.tck;

import static java.util.function.Function.identity;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Calls about many orders that ask again about those that were left out, as the background work does: the ministry may not
 * have answered about them.
 *
 * @param gateway the gateway
 * @param silent the orders about which the ministry is silent
 */
record PatientCalls(BatchMinistryGateway gateway, Set<OrderId> silent) {

    /** Enough for an answer that is late several times. */
    static final int MOST_CALLS = 5;

    PatientCalls(BatchMinistryGateway gateway) {
        this(gateway, Set.of());
    }

    Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
        return answers(submissions, Submission::order, gateway::submitAll);
    }

    Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
        return answers(orders, identity(), some -> gateway.statusOfAll(Set.copyOf(some)));
    }

    Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
        return answers(orders, identity(), some -> gateway.withdrawAll(Set.copyOf(some)));
    }

    private <Q, A> Map<OrderId, A> answers(
            Collection<Q> asked, Function<Q, OrderId> key, Function<List<Q>, Map<OrderId, A>> call) {
        var answers = new HashMap<OrderId, A>();
        List<Q> left = List.copyOf(asked);
        for (int calls = 0; calls < MOST_CALLS && !silent.containsAll(keys(left, key)); calls++) {
            Map<OrderId, A> found = call.apply(left);
            requireAnswers(keys(left, key), found);
            answers.putAll(found);
            left = left.stream()
                    .filter(each -> !answers.containsKey(key.apply(each)))
                    .toList();
        }
        return answers;
    }

    /** Fails unless there is an answer about some of the keys, and about no others. */
    static <K> void requireAnswers(Collection<K> asked, Map<K, ?> answers) {
        assertFalse(answers.isEmpty(), "no order was answered about, and no exception was thrown");
        assertTrue(asked.containsAll(answers.keySet()), () -> "answered about " + answers.keySet());
        assertTrue(answers.values().stream().allMatch(Objects::nonNull), "an answer is null");
    }

    private static <Q> Set<OrderId> keys(List<Q> asked, Function<Q, OrderId> key) {
        return asked.stream().map(key).collect(Collectors.toSet());
    }
}
