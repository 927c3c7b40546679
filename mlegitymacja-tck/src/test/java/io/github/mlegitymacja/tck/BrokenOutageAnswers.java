package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that answer from memory while the ministry does not answer, or forget its hints. */
final class BrokenOutageAnswers {

    private static final String OF_BEFORE = "an_answer_of_before_is_not_given_again_while_the_ministry_is_unreachable";
    private static final String CONFIRMED_AGAIN =
            "a_withdrawal_is_not_confirmed_again_while_the_ministry_is_unreachable";

    private BrokenOutageAnswers() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(single(), together());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> single() {
        return Stream.of(
                broken(
                        "remembers that an order is withdrawn, because that is final",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> dead = ConcurrentHashMap.newKeySet();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                WithdrawAnswer answer =
                                        dead.contains(order) ? new WithdrawAnswer.Withdrawn() : super.withdraw(order);
                                if (answer instanceof WithdrawAnswer.Withdrawn) {
                                    dead.add(order);
                                }
                                return answer;
                            }
                        },
                        CONFIRMED_AGAIN),
                broken(
                        "remembers that an order has failed, because that is final",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, StatusAnswer> failed = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer status = failed.get(order);
                                if (status == null) {
                                    status = super.status(order);
                                }
                                if (status instanceof StatusAnswer.Failed) {
                                    failed.put(order, status);
                                }
                                return status;
                            }
                        },
                        OF_BEFORE),
                broken(
                        "forgets the ministry's hint when it asks about a key",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                try {
                                    return super.status(order, ministryId);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("the ministry does not answer", e);
                                }
                            }
                        },
                        "the_ministrys_hint_when_to_call_again_is_passed_on"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> together() {
        return Stream.of(
                broken(
                        "answers about refused orders of a call by itself, and asks about the others",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, SubmitAnswer> refused = new ConcurrentHashMap<>();

                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                try {
                                    var answers = super.submitAll(submissions);
                                    answers.forEach((order, answer) -> {
                                        if (answer instanceof SubmitAnswer.Refused) {
                                            refused.put(order, answer);
                                        }
                                    });
                                    return answers;
                                } catch (InfrastructureException e) {
                                    var known = new HashMap<>(refused);
                                    known.keySet()
                                            .retainAll(submissions.stream()
                                                    .map(Submission::order)
                                                    .toList());
                                    if (known.isEmpty()) {
                                        throw e;
                                    }
                                    return known;
                                }
                            }
                        },
                        OF_BEFORE),
                broken(
                        "adds a hint of its own to an exception about many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                try {
                                    return super.statusOfAll(orders);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException("no answer", e, Duration.ofSeconds(30));
                                }
                            }
                        },
                        "the_ministrys_hint_when_to_call_again_is_passed_on"));
    }
}
