package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways that repeat a call by themselves, and misunderstand the answer to the repetition. */
final class BrokenRepeating {

    private static final String ONE_STEP_FAILS = "calls_of_which_one_step_fails_get_the_right_answers_in_any_sequence";

    private BrokenRepeating() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(single(), keyed(), together()).flatMap(gateways -> gateways);
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> single() {
        return Stream.of(
                broken(
                        "refuses an order because its own first attempt has arrived",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return repeated(
                                        () -> super.submit(submission),
                                        () -> isKnown(submission)
                                                ? new SubmitAnswer.Refused(REASON)
                                                : super.submit(submission));
                            }

                            private boolean isKnown(Submission submission) {
                                return !(status(submission.order()) instanceof StatusAnswer.Unknown);
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "accepts an order that the ministry refused in its first attempt",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return repeated(
                                        () -> super.submit(submission),
                                        () -> status(submission.order()) instanceof StatusAnswer.Unknown
                                                ? super.submit(submission)
                                                : new SubmitAnswer.Accepted(Optional.empty()));
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "refuses a withdrawal because its own first attempt has withdrawn the order",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                return repeated(
                                        () -> super.withdraw(order),
                                        () -> status(order) instanceof StatusAnswer.Withdrawn
                                                ? new WithdrawAnswer.Refused(REASON)
                                                : super.withdraw(order));
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "confirms a withdrawal at the second attempt whatever the ministry says",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                return repeated(() -> super.withdraw(order), () -> {
                                    super.withdraw(order);
                                    return new WithdrawAnswer.Withdrawn();
                                });
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "takes an order for unknown if the answer about its status was lost",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                return repeated(() -> super.status(order), () -> {
                                    super.status(order);
                                    return new StatusAnswer.Unknown();
                                });
                            }
                        },
                        ONE_STEP_FAILS));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> keyed() {
        return Stream.of(
                broken(
                        "asks about the id in place of the key at the second attempt",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                return repeated(() -> super.status(order, ministryId), () -> status(order));
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "refuses to withdraw a key that its own first attempt has withdrawn",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                return repeated(
                                        () -> super.withdraw(order, ministryId),
                                        () -> status(order, ministryId) instanceof StatusAnswer.Withdrawn
                                                ? new WithdrawAnswer.Refused(REASON)
                                                : super.withdraw(order, ministryId));
                            }
                        },
                        ONE_STEP_FAILS));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> together() {
        return Stream.of(
                broken(
                        "accepts all orders of a call that it had to repeat",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                return repeated(() -> super.submitAll(submissions), () -> {
                                    return super.submitAll(submissions).keySet().stream()
                                            .collect(Collectors.toMap(
                                                    order -> order,
                                                    order -> new SubmitAnswer.Accepted(Optional.empty())));
                                });
                            }
                        },
                        ONE_STEP_FAILS),
                broken(
                        "leaves out what its own first attempt has withdrawn, though nobody else was asked about",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                return repeated(
                                        () -> super.withdrawAll(orders),
                                        () -> super.withdrawAll(orders.stream()
                                                .filter(order -> !(status(order) instanceof StatusAnswer.Withdrawn))
                                                .collect(Collectors.toSet())));
                            }
                        },
                        ONE_STEP_FAILS));
    }

    private static <A> A repeated(Supplier<A> first, Supplier<A> second) {
        try {
            return first.get();
        } catch (InfrastructureException e) {
            return second.get();
        }
    }
}
