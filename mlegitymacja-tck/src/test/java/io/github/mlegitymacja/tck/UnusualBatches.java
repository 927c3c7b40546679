package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Gateways whose calls about many orders differ from most, and fulfil the contract all the same. */
final class UnusualBatches {

    private UnusualBatches() {}

    /** Leaves out answers that are late, and has them when it is asked again. */
    private abstract static class Leaving extends InMemoryMinistryWithFaults {

        private final Set<OrderId> lateSubmissions = ConcurrentHashMap.newKeySet();
        private final Set<OrderId> lateStatuses = ConcurrentHashMap.newKeySet();
        private final Set<OrderId> lateWithdrawals = ConcurrentHashMap.newKeySet();

        @Override
        public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
            return arrived(super.submitAll(submissions), lateSubmissions);
        }

        @Override
        public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
            return arrived(super.statusOfAll(orders), lateStatuses);
        }

        @Override
        public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
            return arrived(super.withdrawAll(orders), lateWithdrawals);
        }

        private <A> Map<OrderId, A> arrived(Map<OrderId, A> answers, Set<OrderId> late) {
            var arrived = new TreeMap<OrderId, A>(Comparator.comparing(OrderId::toString));
            arrived.putAll(answers);
            int latest = late(answers.size());
            for (OrderId order : List.copyOf(arrived.descendingKeySet()).subList(0, latest)) {
                if (late.add(order)) {
                    arrived.remove(order);
                }
            }
            arrived.keySet().forEach(late::remove);
            return Map.copyOf(arrived);
        }

        /** How many answers to a call are late; fewer than all. */
        abstract int late(int answers);
    }

    static final class LeavingOut extends Leaving {

        @Override
        int maximum() {
            return 3;
        }

        @Override
        public int maxOrdersInCall() {
            return maximum();
        }

        @Override
        int late(int answers) {
            return answers == maximum() ? 1 : 0;
        }
    }

    static final class Halving extends Leaving {

        @Override
        int late(int answers) {
            return answers / 2;
        }
    }

    static final class Checking extends InMemoryMinistryWithFaults {

        @Override
        public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
            var present = submissions.stream().filter(Objects::nonNull).toList();
            Set<OrderId> orders = present.stream().map(Submission::order).collect(Collectors.toSet());
            if (orders.size() < present.size()) {
                throw new IllegalArgumentException("an order is contained twice");
            }
            requireFew(submissions);
            return super.submitAll(submissions);
        }

        @Override
        public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
            requireFew(orders);
            return super.statusOfAll(new HashSet<>(orders));
        }

        private void requireFew(Collection<?> orders) {
            if (orders.size() > maximum()) {
                throw new IllegalArgumentException("too many orders");
            }
        }
    }
}
