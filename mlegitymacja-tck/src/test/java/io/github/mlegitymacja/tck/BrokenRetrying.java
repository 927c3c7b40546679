package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gateways that go wrong only after a lost answer. */
final class BrokenRetrying {

    private static final String BROKEN_OFF = "calls_that_break_off_at_any_step_can_be_retried_in_any_sequence";

    private BrokenRetrying() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
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
                        "a_refusal_is_repeated_after_its_answer_was_lost"),
                broken(
                        "accepts alone what it had tried to submit together",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> tried = ConcurrentHashMap.newKeySet();

                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                try {
                                    return submissions.stream()
                                            .collect(Collectors.toMap(Submission::order, super::submit));
                                } catch (InfrastructureException e) {
                                    submissions.forEach(it -> tried.add(it.order()));
                                    throw e;
                                }
                            }

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                SubmitAnswer answer = super.submit(submission);
                                return tried.remove(submission.order())
                                                && delegate.status(submission.order()) instanceof StatusAnswer.Failed
                                        ? new SubmitAnswer.Accepted(Optional.empty())
                                        : answer;
                            }
                        },
                        "a_call_about_many_orders_can_be_retried_alone_after_its_answers_were_lost"),
                broken(
                        "accepts together what it had tried to submit alone",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> tried = ConcurrentHashMap.newKeySet();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                tried.add(submission.order());
                                SubmitAnswer answer = super.submit(submission);
                                tried.remove(submission.order());
                                return answer;
                            }

                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                var doubtful = Set.copyOf(tried);
                                var answers = new HashMap<>(super.submitAll(submissions));
                                answers.replaceAll((order, answer) -> doubtful.contains(order)
                                        ? new SubmitAnswer.Accepted(Optional.empty())
                                        : answer);
                                return answers;
                            }
                        },
                        "a_call_about_one_order_can_be_retried_together_after_its_answer_was_lost"),
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
