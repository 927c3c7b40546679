package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A ministry that takes many orders in a call, and answers about each of them as another one does. If that one throws about
 * one order, then the call throws. Records the size of each call.
 */
final class BatchingMinistry implements BatchMinistryGateway {

    private final MinistryGateway ministry;
    private final int maximum;

    /** Tampers with the answers to a call about many orders. */
    UnaryOperator<Map<OrderId, ?>> answers = UnaryOperator.identity();

    /** Is run at each call about many orders. */
    Runnable atCall = () -> {};

    final List<Integer> calls = Collections.synchronizedList(new ArrayList<>());

    BatchingMinistry(MinistryGateway ministry, int maximum) {
        this.ministry = ministry;
        this.maximum = maximum;
    }

    @Override
    public int maxOrdersInCall() {
        return maximum;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        calls.add(1);
        return ministry.submit(submission);
    }

    @Override
    public StatusAnswer status(OrderId order) {
        calls.add(1);
        return ministry.status(order);
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        calls.add(1);
        return ministry.withdraw(order);
    }

    @Override
    public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
        return answered(submissions, Submission::order, ministry::submit);
    }

    @Override
    public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
        return answered(orders, Function.identity(), ministry::status);
    }

    @Override
    public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
        return answered(orders, Function.identity(), ministry::withdraw);
    }

    @SuppressWarnings("unchecked")
    private <Q, A> Map<OrderId, A> answered(Collection<Q> all, Function<Q, OrderId> order, Function<Q, A> answer) {
        calls.add(all.size());
        atCall.run();
        if (all.size() > maximum || all.size() != Set.copyOf(all).size()) {
            throw new IllegalArgumentException("too many orders, or one twice");
        }
        var answered = new HashMap<OrderId, A>();
        all.forEach(each -> answered.put(order.apply(each), answer.apply(each)));
        return (Map<OrderId, A>) answers.apply(answered);
    }
}
