package io.github.mlegitymacja.benchmarks.latency;

import io.github.mlegitymacja.benchmarks.Trial;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A ministry that takes its time for each call, and accepts every order. It expects nothing but submissions. */
class SlowMinistry implements MinistryGateway {

    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.of(Duration.ofDays(1)));

    private final Duration call;
    private final Queue<OrderId> submitted = new ConcurrentLinkedQueue<>();

    SlowMinistry(Duration call) {
        this.call = call;
    }

    /** Ends the trial as failed unless each of these orders, and no other, was submitted once. */
    void requireSubmittedOnce(Set<OrderId> orders) {
        Trial.require(
                submitted.size() == orders.size() && new HashSet<>(submitted).equals(orders),
                submitted.size() + " submissions of " + orders.size() + " orders");
    }

    @Override
    public SubmitAnswer submit(Submission submission) {
        takeTime();
        return accept(submission);
    }

    final void takeTime() {
        long end = System.nanoTime() + call.toNanos();
        for (long left = call.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    final SubmitAnswer accept(Submission submission) {
        submitted.add(submission.order());
        return ACCEPTED;
    }

    @Override
    public StatusAnswer status(OrderId order) {
        throw new UnsupportedOperationException("polled within a day");
    }

    @Override
    public WithdrawAnswer withdraw(OrderId order) {
        throw new UnsupportedOperationException("nobody has cancelled");
    }

    /** Takes many orders in a call, which lasts as long as one about a single order. */
    static final class InBulk extends SlowMinistry implements BatchMinistryGateway {

        private final int maxOrdersInCall;

        InBulk(Duration call, int maxOrdersInCall) {
            super(call);
            this.maxOrdersInCall = maxOrdersInCall;
        }

        @Override
        public int maxOrdersInCall() {
            return maxOrdersInCall;
        }

        @Override
        public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
            takeTime();
            return submissions.stream().collect(Collectors.toMap(Submission::order, this::accept));
        }

        @Override
        public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
            throw new UnsupportedOperationException("polled within a day");
        }

        @Override
        public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
            throw new UnsupportedOperationException("nobody has cancelled");
        }
    }
}
