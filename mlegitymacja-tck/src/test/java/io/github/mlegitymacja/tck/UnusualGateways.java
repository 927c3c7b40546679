package io.github.mlegitymacja.tck;

import static java.util.Map.entry;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Gateways that differ from most, and fulfil the contract all the same. */
final class UnusualGateways {

    private UnusualGateways() {}

    static Map<String, Supplier<InMemoryMinistryWithFaults>> gateways() {
        return Map.ofEntries(
                entry("counts the hint down", CountingDown::new),
                entry("needs a person to withdraw a collected document", Cautious::new),
                entry("repeats a call that got no answer", Retrying::new),
                entry("says that a failed order was withdrawn", Forgetful::new),
                entry("says that an order has failed that arrived after its withdrawal", Late::new),
                entry("takes one order in a call", () -> limitedTo(1)),
                entry("takes two orders in a call", () -> limitedTo(2)),
                entry("takes as many orders in a call as there are", () -> limitedTo(Integer.MAX_VALUE)),
                entry("returns the answers that it got before the connection broke", Partial::new),
                entry("leaves an order out of a full call the first time", UnusualBatches.LeavingOut::new),
                entry("leaves half of the orders out the first time", UnusualBatches.Halving::new),
                entry("looks for orders that occur twice before it looks for nulls", UnusualBatches.Checking::new));
    }

    private static final class CountingDown extends InMemoryMinistryWithFaults {

        private final AtomicLong left = new AtomicLong(1_000_000);

        @Override
        public SubmitAnswer submit(Submission submission) {
            SubmitAnswer answer = super.submit(submission);
            return answer instanceof SubmitAnswer.Accepted ? new SubmitAnswer.Accepted(hint()) : answer;
        }

        @Override
        public StatusAnswer status(OrderId order) {
            StatusAnswer answer = super.status(order);
            return answer instanceof StatusAnswer.Processing ? new StatusAnswer.Processing(hint()) : answer;
        }

        private Optional<Duration> hint() {
            return Optional.of(Duration.ofMillis(left.decrementAndGet()));
        }
    }

    private static final class Cautious extends InMemoryMinistryWithFaults {

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return super.status(order) instanceof StatusAnswer.Collected
                    ? new WithdrawAnswer.Refused(REASON)
                    : super.withdraw(order);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order, String ministryId) {
            return super.status(order, ministryId) instanceof StatusAnswer.Collected
                    ? new WithdrawAnswer.Refused(REASON)
                    : super.withdraw(order, ministryId);
        }
    }

    private static final class Retrying extends InMemoryMinistryWithFaults {

        @Override
        public SubmitAnswer submit(Submission submission) {
            return twice(() -> super.submit(submission));
        }

        @Override
        public StatusAnswer status(OrderId order) {
            return twice(() -> super.status(order));
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return twice(() -> super.withdraw(order));
        }

        @Override
        public StatusAnswer status(OrderId order, String ministryId) {
            return twice(() -> super.status(order, ministryId));
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order, String ministryId) {
            return twice(() -> super.withdraw(order, ministryId));
        }

        private static <T> T twice(Supplier<T> call) {
            try {
                return call.get();
            } catch (InfrastructureException e) {
                return call.get();
            }
        }
    }

    private static final class Forgetful extends InMemoryMinistryWithFaults {

        private final Set<OrderId> dead = ConcurrentHashMap.newKeySet();

        @Override
        public SubmitAnswer submit(Submission submission) {
            SubmitAnswer answer = super.submit(submission);
            return dead.contains(submission.order()) ? new SubmitAnswer.Refused(REASON) : answer;
        }

        @Override
        public StatusAnswer status(OrderId order) {
            StatusAnswer status = super.status(order);
            return dead.contains(order) ? new StatusAnswer.Withdrawn() : status;
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            WithdrawAnswer answer = super.withdraw(order);
            if (answer instanceof WithdrawAnswer.Withdrawn) {
                dead.add(order);
            }
            return answer;
        }

        @Override
        InMemoryMinistryWithFaults connectedLike(InMemoryMinistryWithFaults other) {
            return other;
        }
    }

    private static final class Late extends InMemoryMinistryWithFaults {

        @Override
        public StatusAnswer status(OrderId order) {
            StatusAnswer status = super.status(order);
            boolean late = status instanceof StatusAnswer.Withdrawn && !accepted.contains(order);
            return late && received.containsKey(order) ? new StatusAnswer.Failed(REASON) : status;
        }

        private final Set<OrderId> accepted = ConcurrentHashMap.newKeySet();

        @Override
        public SubmitAnswer submit(Submission submission) {
            if (!(delegate.status(submission.order()) instanceof StatusAnswer.Withdrawn)) {
                accepted.add(submission.order());
            }
            return super.submit(submission);
        }

        @Override
        InMemoryMinistryWithFaults connectedLike(InMemoryMinistryWithFaults other) {
            return other;
        }
    }

    private static final class Partial extends InMemoryMinistryWithFaults {

        @Override
        public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
            if (orders.size() > MAX_ORDERS) {
                throw new IllegalArgumentException("too many orders");
            }
            var answers = new HashMap<OrderId, WithdrawAnswer>();
            List<InfrastructureException> failures = new ArrayList<>();
            for (OrderId order : orders) {
                try {
                    answers.put(order, withdraw(order));
                } catch (InfrastructureException e) {
                    failures.add(e);
                }
            }
            if (answers.isEmpty() && !failures.isEmpty()) {
                throw failures.get(0);
            }
            return answers;
        }
    }

    private static InMemoryMinistryWithFaults limitedTo(int maximum) {
        return new InMemoryMinistryWithFaults() {
            @Override
            int maximum() {
                return maximum;
            }
        };
    }
}
