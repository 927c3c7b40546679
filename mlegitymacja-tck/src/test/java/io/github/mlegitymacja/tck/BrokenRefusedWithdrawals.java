package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that misunderstand a ministry that refuses to withdraw an order. */
final class BrokenRefusedWithdrawals {

    private BrokenRefusedWithdrawals() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                broken(
                        "takes the refusal of a withdrawal for a confirmation",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                super.withdraw(order);
                                return new WithdrawAnswer.Withdrawn();
                            }
                        },
                        "a_refused_withdrawal_is_an_answer_and_the_document_stays_valid",
                        "a_document_whose_withdrawal_was_refused_can_be_collected",
                        "the_withdrawal_of_an_order_in_processing_can_be_refused"),
                broken(
                        "remembers the refusal of a withdrawal after a person has acted",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, WithdrawAnswer> first = new ConcurrentHashMap<>();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                WithdrawAnswer answer = super.withdraw(order);
                                return first.computeIfAbsent(order, it -> answer);
                            }
                        },
                        "a_refused_withdrawal_is_repeated_until_a_person_acts"),
                broken(
                        "withdraws nothing more after the first refusal",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                return locked.isEmpty() ? super.withdraw(order) : new WithdrawAnswer.Refused(LOCKED);
                            }
                        },
                        "refusing_one_withdrawal_does_not_refuse_another"),
                broken(
                        "gives all orders the refusal of one",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.withdrawAll(orders));
                                if (answers.containsValue(new WithdrawAnswer.Refused(LOCKED))) {
                                    answers.replaceAll((order, answer) -> new WithdrawAnswer.Refused(LOCKED));
                                }
                                return answers;
                            }
                        },
                        "a_withdrawal_that_is_refused_among_others_does_not_stop_them"),
                broken(
                        "remembers the refusals of a call about many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, WithdrawAnswer> refused = new ConcurrentHashMap<>();

                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.withdrawAll(orders));
                                answers.forEach((order, answer) -> {
                                    if (answer instanceof WithdrawAnswer.Refused) {
                                        refused.putIfAbsent(order, answer);
                                    }
                                });
                                answers.replaceAll(refused::getOrDefault);
                                return answers;
                            }
                        },
                        "a_withdrawal_that_is_refused_among_others_is_repeated_until_a_person_acts"),
                broken(
                        "takes the refusal to withdraw a key for a confirmation",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                WithdrawAnswer answer = super.withdraw(order, ministryId);
                                return lockedKeys.contains(ministryId) ? new WithdrawAnswer.Withdrawn() : answer;
                            }
                        },
                        "the_withdrawal_of_a_known_key_can_be_refused"));
    }
}
