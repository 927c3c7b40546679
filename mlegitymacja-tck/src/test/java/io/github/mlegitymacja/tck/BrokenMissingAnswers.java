package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that make up answers which the ministry has not given. */
final class BrokenMissingAnswers {

    private BrokenMissingAnswers() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(single(), together());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> single() {
        return Stream.of(
                broken(
                        "replaces an answer that is missing by the last one, if it was final",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, StatusAnswer> ended = new ConcurrentHashMap<>();

                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.statusOfAll(orders));
                                answers.forEach((order, answer) -> {
                                    if (answer instanceof StatusAnswer.Withdrawn) {
                                        ended.put(order, answer);
                                    }
                                });
                                ended.forEach((order, answer) -> {
                                    if (orders.contains(order)) {
                                        answers.putIfAbsent(order, answer);
                                    }
                                });
                                return answers;
                            }
                        },
                        "a_final_answer_of_before_does_not_replace_one_that_is_missing"),
                broken(
                        "takes an order without an answer for an unknown one",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                return silent.contains(order) ? new StatusAnswer.Unknown() : super.status(order);
                            }
                        },
                        "a_call_about_an_order_without_an_answer_throws_an_infrastructure_exception"),
                broken(
                        "calls nobody until an order without an answer gets one",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                if (!silent.isEmpty()) {
                                    throw new InfrastructureException("the ministry does not answer");
                                }
                                return super.submit(submission);
                            }
                        },
                        "an_order_without_an_answer_does_not_stop_calls_about_others"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> together() {
        return Stream.of(
                broken(
                        "takes orders that were left out for accepted ones",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                var answers = new HashMap<>(super.submitAll(submissions));
                                submissions.forEach(it ->
                                        answers.putIfAbsent(it.order(), new SubmitAnswer.Accepted(Optional.empty())));
                                return answers;
                            }
                        },
                        "a_submission_without_an_answer_is_left_out_and_the_others_are_answered"),
                broken(
                        "takes orders that were left out for unknown ones",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.statusOfAll(orders));
                                orders.forEach(order -> answers.putIfAbsent(order, new StatusAnswer.Unknown()));
                                return answers;
                            }
                        },
                        "a_status_without_an_answer_is_left_out_and_the_others_are_answered"),
                broken(
                        "takes orders that were left out for withdrawn ones",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.withdrawAll(orders));
                                orders.forEach(order -> answers.putIfAbsent(order, new WithdrawAnswer.Withdrawn()));
                                return answers;
                            }
                        },
                        "a_withdrawal_without_an_answer_is_left_out_and_the_others_are_answered"),
                broken(
                        "never again asks together about an order that was left out once",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> poison = ConcurrentHashMap.newKeySet();

                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var asked = new HashSet<>(orders);
                                asked.removeIf(poison::contains);
                                var answers = super.statusOfAll(asked.isEmpty() ? orders : asked);
                                poison.addAll(asked);
                                poison.removeAll(answers.keySet());
                                if (asked.isEmpty()) {
                                    throw new InfrastructureException("no order is left");
                                }
                                return answers;
                            }
                        },
                        "an_order_that_was_left_out_is_answered_once_the_ministry_answers_about_it"),
                broken(
                        "returns no answers if the ministry has given none",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                return !orders.isEmpty() && silent.containsAll(orders)
                                        ? Map.of()
                                        : super.statusOfAll(orders);
                            }
                        },
                        "a_call_about_many_orders_without_any_answer_throws_an_infrastructure_exception"));
    }
}
