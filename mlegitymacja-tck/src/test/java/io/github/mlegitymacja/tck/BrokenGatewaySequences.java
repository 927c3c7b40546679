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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that go wrong only after certain calls, only after a lost answer, or only for other processes. */
final class BrokenGatewaySequences {

    private static final String ANY_SEQUENCE = "calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory";
    private static final String TWO_GATEWAYS = "calls_of_two_gateways_in_any_sequence_get_the_same_answers";
    private static final String BROKEN_OFF = "calls_that_break_off_at_any_step_can_be_retried_in_any_sequence";

    private BrokenGatewaySequences() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(sequences(), instances(), brokenOff()).flatMap(gateways -> gateways);
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> sequences() {
        return Stream.of(
                broken(
                        "remembers that an order is in processing until it is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, StatusAnswer> known = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer now = super.status(order);
                                if (now instanceof StatusAnswer.Processing) {
                                    known.put(order, now);
                                }
                                return now instanceof StatusAnswer.Failed ? known.getOrDefault(order, now) : now;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "refuses a collected order that is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return delegate.status(submission.order()) instanceof StatusAnswer.Collected
                                        ? new SubmitAnswer.Refused(REASON)
                                        : super.submit(submission);
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "takes documents with the same QR text for the same one",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<String, StatusAnswer> codes = new ConcurrentHashMap<>();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer now = super.status(order);
                                return now instanceof StatusAnswer.Ready ready
                                        ? codes.computeIfAbsent(
                                                ready.activation().qrText(), first -> now)
                                        : now;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "reports expired codes of many orders as ready",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var answers = new HashMap<>(super.statusOfAll(orders));
                                answers.replaceAll((order, answer) -> answer instanceof StatusAnswer.Expired
                                        ? new StatusAnswer.Ready(SampleOrders.ACTIVATION)
                                        : answer);
                                return answers;
                            }
                        },
                        ANY_SEQUENCE),
                broken(
                        "leaves expired documents alone when it withdraws many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, WithdrawAnswer> withdrawAll(Set<OrderId> orders) {
                                var others = new HashSet<>(orders);
                                others.removeIf(order -> delegate.status(order) instanceof StatusAnswer.Expired);
                                var answers = new HashMap<>(super.withdrawAll(others));
                                orders.forEach(order -> answers.putIfAbsent(order, new WithdrawAnswer.Withdrawn()));
                                return answers;
                            }
                        },
                        ANY_SEQUENCE));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> instances() {
        return Stream.of(broken(
                "keeps the tombstones of unknown ids in its own memory",
                () -> new InMemoryMinistryWithFaults() {
                    private final Set<OrderId> tombstones = ConcurrentHashMap.newKeySet();

                    @Override
                    public SubmitAnswer submit(Submission submission) {
                        return tombstones.contains(submission.order())
                                ? new SubmitAnswer.Refused(REASON)
                                : super.submit(submission);
                    }

                    @Override
                    public StatusAnswer status(OrderId order) {
                        StatusAnswer status = super.status(order);
                        return tombstones.contains(order) ? new StatusAnswer.Withdrawn() : status;
                    }

                    @Override
                    public WithdrawAnswer withdraw(OrderId order) {
                        if (status(order) instanceof StatusAnswer.Unknown) {
                            tombstones.add(order);
                            return new WithdrawAnswer.Withdrawn();
                        }
                        return super.withdraw(order);
                    }
                },
                TWO_GATEWAYS));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> brokenOff() {
        return Stream.of(
                broken(
                        "refuses an order that arrived although the answer was lost",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> answered = ConcurrentHashMap.newKeySet();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                boolean arrived =
                                        !(delegate.status(submission.order()) instanceof StatusAnswer.Unknown);
                                if (arrived && !answered.contains(submission.order())) {
                                    return new SubmitAnswer.Refused(REASON);
                                }
                                SubmitAnswer answer = super.submit(submission);
                                answered.add(submission.order());
                                return answer;
                            }
                        },
                        BROKEN_OFF),
                broken(
                        "refuses to withdraw a document that is withdrawn although the answer was lost",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> issued = ConcurrentHashMap.newKeySet();
                            private final Set<OrderId> confirmed = ConcurrentHashMap.newKeySet();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                StatusAnswer status = delegate.status(order);
                                if (status instanceof StatusAnswer.Ready) {
                                    issued.add(order);
                                } else if (issued.contains(order) && !confirmed.contains(order)) {
                                    return new WithdrawAnswer.Refused(REASON);
                                }
                                WithdrawAnswer answer = super.withdraw(order);
                                confirmed.add(order);
                                return answer;
                            }
                        },
                        "the_withdrawal_of_an_issued_document_can_be_retried_after_its_answer_was_lost",
                        BROKEN_OFF),
                broken(
                        "takes a lost answer about expired codes for a failure",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public StatusAnswer status(OrderId order) {
                                try {
                                    return super.status(order);
                                } catch (InfrastructureException e) {
                                    if (delegate.status(order) instanceof StatusAnswer.Expired) {
                                        return new StatusAnswer.Failed(REASON);
                                    }
                                    throw e;
                                }
                            }
                        },
                        "a_status_whose_answer_was_lost_is_never_made_up"),
                broken(
                        "accepts a refused order if the answer was lost",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> answered = ConcurrentHashMap.newKeySet();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                OrderId order = submission.order();
                                boolean isRefused = delegate.status(order) instanceof StatusAnswer.Failed
                                        && unwanted.contains(order);
                                if (isRefused && !answered.contains(order)) {
                                    return new SubmitAnswer.Accepted(Optional.empty());
                                }
                                SubmitAnswer answer = super.submit(submission);
                                answered.add(order);
                                return answer;
                            }
                        },
                        "a_refusal_is_repeated_after_its_answer_was_lost",
                        BROKEN_OFF),
                broken(
                        "makes up that the orders that it could not reach are unknown",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, StatusAnswer> statusOfAll(Set<OrderId> orders) {
                                var answers = new HashMap<OrderId, StatusAnswer>();
                                orders.forEach(order -> asked(order).ifPresent(found -> answers.put(order, found)));
                                if (answers.isEmpty()) {
                                    return super.statusOfAll(orders);
                                }
                                orders.forEach(order -> answers.putIfAbsent(order, new StatusAnswer.Unknown()));
                                return answers;
                            }

                            private Optional<StatusAnswer> asked(OrderId order) {
                                try {
                                    return Optional.of(status(order));
                                } catch (InfrastructureException e) {
                                    return Optional.empty();
                                }
                            }
                        },
                        BROKEN_OFF),
                broken(
                        "refuses the withdrawal of a key whose answer was lost",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                boolean dead = delegate.status(order, ministryId) instanceof StatusAnswer.Withdrawn;
                                if (dead && !confirmed.contains(ministryId)) {
                                    return new WithdrawAnswer.Refused(REASON);
                                }
                                WithdrawAnswer answer = super.withdraw(order, ministryId);
                                confirmed.add(ministryId);
                                return answer;
                            }
                        },
                        BROKEN_OFF));
    }
}
