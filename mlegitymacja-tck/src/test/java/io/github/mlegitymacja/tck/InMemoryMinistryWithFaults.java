package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A correct gateway whose connection can be broken before and after each call. Broken gateways override one method of
 * it.
 */
class InMemoryMinistryWithFaults implements MinistryIdGateway, BatchMinistryGateway {

    static final int MAX_ORDERS = 10;
    static final Reason REASON = new Reason("REFUSED", "odmowa ministerstwa", "refused by the ministry");

    Set<OrderId> unwanted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> expired = ConcurrentHashMap.newKeySet();
    final Set<OrderId> submitted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> withdrawn = ConcurrentHashMap.newKeySet();
    InMemoryMinistry delegate = new InMemoryMinistry(
            submission -> unwanted.contains(submission.order()) ? Optional.of(REASON) : Optional.empty());
    SimulatedConnection connection = new SimulatedConnection();

    /** Connects this gateway, which has answered nothing yet, with the ministry of another one. */
    InMemoryMinistryWithFaults connectedLike(InMemoryMinistryWithFaults other) {
        delegate = other.delegate;
        unwanted = other.unwanted;
        connection = other.connection;
        return this;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return connected(() -> {
            SubmitAnswer answer = delegate.submit(submission);
            submitted.add(submission.order());
            return answer;
        });
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return connected(() -> delegate.status(order));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return connected(() -> {
            WithdrawAnswer answer = delegate.withdraw(order);
            withdrawn.add(order);
            return answer;
        });
    }

    @Override
    public StatusAnswer status(OrderId order, String ministryId) {
        return connected(() -> delegate.status(order, ministryId));
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order, String ministryId) {
        return connected(() -> delegate.withdraw(order, ministryId));
    }

    @Override
    public int maxOrdersInCall() {
        return MAX_ORDERS;
    }

    @Override
    public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
        var orders = submissions.stream().map(Submission::order).collect(Collectors.toSet());
        if (orders.size() < submissions.size()) {
            throw new IllegalArgumentException("an order is contained twice");
        }
        requireAtMost(orders);
        return submissions.stream().collect(Collectors.toMap(Submission::order, this::submit));
    }

    @Override
    public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
        return answers(orders, this::status);
    }

    @Override
    public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
        return answers(orders, this::withdraw);
    }

    private static <A> Map<OrderId, A> answers(Set<OrderId> orders, Function<OrderId, A> answer) {
        requireAtMost(orders);
        return orders.stream().collect(Collectors.toMap(Function.identity(), answer));
    }

    private static void requireAtMost(Set<OrderId> orders) {
        if (orders.size() > MAX_ORDERS) {
            throw new IllegalArgumentException("too many orders");
        }
    }

    private <T> T connected(Supplier<T> call) {
        connection.step();
        T answer = call.get();
        connection.step();
        return answer;
    }
}
