package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways that mix up calls of several threads. */
final class BrokenGatewayConcurrency {

    private BrokenGatewayConcurrency() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                broken(
                        "reads the answer to a submission from a buffer that threads share",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<SubmitAnswer> buffer = new Shared<>();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return buffer.afterAWhile(super.submit(submission));
                            }
                        },
                        "eight_threads_that_submit_different_orders_get_their_own_answers"),
                broken(
                        "reads the status from a buffer that threads share",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<StatusAnswer> buffer = new Shared<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                return buffer.afterAWhile(super.status(order));
                            }
                        },
                        "eight_threads_that_ask_about_different_orders_get_their_own_codes",
                        "eight_threads_that_withdraw_and_ask_about_different_orders_get_their_own_answers"),
                broken(
                        "keeps the key in a field",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<String> current = new Shared<>();

                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                return super.status(order, current.afterAWhile(ministryId));
                            }
                        },
                        "eight_threads_that_ask_about_different_keys_get_their_own_codes"),
                broken(
                        "keeps the key to withdraw in a field",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<String> current = new Shared<>();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                return super.withdraw(order, current.afterAWhile(ministryId));
                            }
                        },
                        "eight_threads_that_withdraw_and_ask_about_different_keys_reach_their_own_orders"),
                broken(
                        "tells replies apart by the beginning of the key",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<String, Shared<StatusAnswer>> replies = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                String correlation = ministryId.substring(0, Math.min(24, ministryId.length()));
                                return replies.computeIfAbsent(correlation, key -> new Shared<>())
                                        .afterAWhile(super.status(order, ministryId));
                            }
                        },
                        "eight_threads_that_ask_about_different_keys_get_their_own_codes"),
                broken(
                        "confirms a withdrawal while another one of the same order is running",
                        DoubleClicks::new,
                        "eight_concurrent_withdrawals_are_all_refused_if_a_person_must_act",
                        "eight_concurrent_withdrawals_of_an_unknown_key_are_all_refused",
                        "no_call_of_eight_threads_is_answered_while_the_ministry_is_unreachable"),
                broken(
                        "reads the codes of many orders from a buffer that threads share",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<StatusAnswer> buffer = new Shared<>();

                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                return super.statusOfAll(orders).entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, each -> buffer.afterAWhile(each.getValue())));
                            }
                        },
                        "eight_threads_that_ask_about_many_orders_get_the_codes_of_each"),
                broken(
                        "stores no tombstones for unknown ids among many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<List<Submission>> current = new Shared<>();

                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                current.afterAWhile(submissions);
                                return super.submitAll(submissions);
                            }

                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var known = new HashSet<>(orders);
                                known.removeIf(order -> delegate.status(order) instanceof StatusAnswer.Unknown);
                                super.withdrawAll(known);
                                return orders.stream()
                                        .collect(Collectors.toMap(it -> it, it -> new WithdrawAnswer.Withdrawn()));
                            }
                        },
                        "orders_that_are_submitted_and_withdrawn_together_at_the_same_time_stay_withdrawn"));
    }

    /** Of calls of several threads, each one but the first counts as a repeated one. */
    private static final class DoubleClicks extends InMemoryMinistryWithFaults {

        private final Set<Object> running = ConcurrentHashMap.newKeySet();

        @Override
        public WithdrawAnswer withdraw(OrderId order) {
            return isRepeated(order) ? new WithdrawAnswer.Withdrawn() : super.withdraw(order);
        }

        @Override
        public WithdrawAnswer withdraw(OrderId order, String ministryId) {
            return isRepeated(ministryId) ? new WithdrawAnswer.Withdrawn() : super.withdraw(order, ministryId);
        }

        private boolean isRepeated(Object key) {
            return InMemoryStoreWithFaults.inParallelCall() && !running.add(key);
        }
    }
}
