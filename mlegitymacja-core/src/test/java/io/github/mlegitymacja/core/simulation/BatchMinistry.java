package io.github.mlegitymacja.core.simulation;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.testsupport.ForwardingGateway;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A gateway that takes several orders in a call. Others act between the orders of a call; one without an answer is missing in
 * the answer to the call, or makes it fail after it was partly processed.
 */
final class BatchMinistry extends ForwardingGateway implements BatchMinistryGateway {

    private static final int MAX_ORDERS = 5;

    private final Random random;

    BatchMinistry(MinistryGateway ministry, Random random) {
        super(ministry);
        this.random = random;
    }

    @Override
    public int maxOrdersInCall() {
        return MAX_ORDERS;
    }

    @Override
    public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
        return answers(submissions, Submission::order, this::submit);
    }

    @Override
    public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
        return answers(new TreeSet<>(orders), Function.identity(), this::status);
    }

    @Override
    public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
        return answers(new TreeSet<>(orders), Function.identity(), this::withdraw);
    }

    private <Q, A> Map<OrderId, A> answers(Collection<Q> all, Function<Q, OrderId> order, Function<Q, A> answer) {
        var answers = new LinkedHashMap<OrderId, A>();
        for (Q each : all) {
            try {
                answers.put(order.apply(each), answer.apply(each));
            } catch (InfrastructureException e) {
                if (random.nextBoolean()) {
                    throw e;
                }
            }
        }
        return answers;
    }
}
