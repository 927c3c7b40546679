package io.github.mlegitymacja.tck;

import static java.util.function.Function.identity;

import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Collection;
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
    static final Reason LOCKED = new Reason("LOCKED", "dokument jest zablokowany", "the document is locked");

    Set<OrderId> unwanted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> expired = ConcurrentHashMap.newKeySet();
    final Set<OrderId> submitted = ConcurrentHashMap.newKeySet();
    final Set<OrderId> withdrawn = ConcurrentHashMap.newKeySet();
    Set<OrderId> locked = ConcurrentHashMap.newKeySet();
    Set<String> lockedKeys = ConcurrentHashMap.newKeySet();
    Set<OrderId> silent = ConcurrentHashMap.newKeySet();
    Map<OrderId, Submission> received = new ConcurrentHashMap<>();
    InMemoryMinistry delegate = new InMemoryMinistry(
            submission -> unwanted.contains(submission.order()) ? Optional.of(REASON) : Optional.empty());
    SimulatedConnection connection = new SimulatedConnection();

    /** Connects this gateway, which has answered nothing yet, with the ministry of another one. */
    InMemoryMinistryWithFaults connectedLike(InMemoryMinistryWithFaults other) {
        delegate = other.delegate;
        unwanted = other.unwanted;
        locked = other.locked;
        lockedKeys = other.lockedKeys;
        silent = other.silent;
        received = other.received;
        connection = other.connection;
        return this;
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        return connected(() -> {
            arrive(submission);
            SubmitAnswer answer = delegate.submit(submission);
            submitted.add(submission.order());
            return answer;
        });
    }

    @Override
    public StatusAnswer status(OrderId order) {
        return connected(() -> {
            requireAnswerAbout(order);
            return delegate.status(order);
        });
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        return connected(() -> {
            requireAnswerAbout(order);
            if (isLocked(order)) {
                return new WithdrawAnswer.Refused(LOCKED);
            }
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
        return connected(() -> lockedKeys.contains(ministryId)
                ? new WithdrawAnswer.Refused(LOCKED)
                : delegate.withdraw(order, ministryId));
    }

    @Override
    public int maxOrdersInCall() {
        return maximum();
    }

    /** The maximum that calls check, whatever a broken gateway says. */
    int maximum() {
        return MAX_ORDERS;
    }

    @Override
    public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
        var orders = submissions.stream().map(Submission::order).collect(Collectors.toSet());
        if (orders.size() < submissions.size()) {
            throw new IllegalArgumentException("an order is contained twice");
        }
        requireAtMost(orders);
        return answers(submissions, Submission::order, this::submit);
    }

    @Override
    public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
        requireAtMost(orders);
        return answers(orders, identity(), this::status);
    }

    @Override
    public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
        requireAtMost(orders);
        return answers(orders, identity(), this::withdraw);
    }

    /** Leaves out the orders about which the ministry is silent, unless it is silent about all of them. */
    private <Q, A> Map<OrderId, A> answers(Collection<Q> questions, Function<Q, OrderId> key, Function<Q, A> answer) {
        var answered = questions.stream()
                .filter(question -> !silent.contains(key.apply(question)))
                .toList();
        return (answered.isEmpty() ? questions : answered).stream().collect(Collectors.toMap(key, answer));
    }

    void arrive(Submission submission) {
        requireAnswerAbout(submission.order());
        received.putIfAbsent(submission.order(), submission);
    }

    boolean isLocked(OrderId order) {
        return locked.contains(order) && isValid(delegate.status(order));
    }

    void requireAnswerAbout(OrderId order) {
        if (silent.contains(order)) {
            throw new InfrastructureException("the ministry says nothing about this order");
        }
    }

    private static boolean isValid(StatusAnswer status) {
        return !(status instanceof StatusAnswer.Failed) && !(status instanceof StatusAnswer.Withdrawn);
    }

    private void requireAtMost(Set<OrderId> orders) {
        if (orders.size() > maximum()) {
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
