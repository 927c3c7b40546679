package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Gateways that do not see what another process has done. */
final class BrokenSharedGateways {

    private static final String TWO_GATEWAYS = "calls_of_two_gateways_in_any_sequence_get_the_same_answers";
    private static final String WITHDRAWN_BY_ANOTHER =
            "what_another_gateway_withdraws_is_withdrawn_whatever_was_answered_before";
    private static final String KEY_WITHDRAWN_BY_ANOTHER =
            "what_another_gateway_withdraws_under_a_key_is_withdrawn_whatever_was_answered_before";

    private static final StatusAnswer UNKNOWN = new StatusAnswer.Unknown();

    private BrokenSharedGateways() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(orders(), keys());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> orders() {
        return Stream.of(
                broken(
                        "remembers that an id is unknown until it has submitted it",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> unknown = ConcurrentHashMap.newKeySet();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer status = unknown.contains(order) ? UNKNOWN : super.status(order);
                                if (status instanceof StatusAnswer.Unknown) {
                                    unknown.add(order);
                                }
                                return status;
                            }

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                unknown.remove(submission.order());
                                return super.submit(submission);
                            }

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                unknown.remove(order);
                                return super.withdraw(order);
                            }
                        },
                        "an_order_that_another_gateway_submits_is_not_unknown_any_more",
                        TWO_GATEWAYS),
                broken(
                        "accepts together what it has found unknown, without a tombstone of another process",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> unknown = ConcurrentHashMap.newKeySet();

                            @Override
                            public StatusAnswer status(OrderId order) {
                                StatusAnswer status = super.status(order);
                                if (status instanceof StatusAnswer.Unknown) {
                                    unknown.add(order);
                                }
                                return status;
                            }

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                SubmitAnswer answer = super.submit(submission);
                                return unknown.remove(submission.order()) && !unwanted.contains(submission.order())
                                        ? new SubmitAnswer.Accepted(Optional.empty())
                                        : answer;
                            }

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                unknown.remove(order);
                                return super.withdraw(order);
                            }
                        },
                        "an_unknown_id_that_another_gateway_withdraws_is_refused"),
                broken(
                        "accepts what it has submitted until it withdraws it itself",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, SubmitAnswer> accepted = new ConcurrentHashMap<>();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                OrderId order = submission.order();
                                SubmitAnswer known = accepted.get(order);
                                if (known != null && !(super.status(order) instanceof StatusAnswer.Unknown)) {
                                    return known;
                                }
                                SubmitAnswer answer = super.submit(submission);
                                if (answer instanceof SubmitAnswer.Accepted) {
                                    accepted.put(order, answer);
                                }
                                return answer;
                            }

                            @Override
                            public WithdrawAnswer withdraw(OrderId order) {
                                WithdrawAnswer answer = super.withdraw(order);
                                accepted.remove(order);
                                return answer;
                            }
                        },
                        WITHDRAWN_BY_ANOTHER),
                broken(
                        "gives reasons a number of its own",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<OrderId, SubmitAnswer> refusals = new ConcurrentHashMap<>();
                            private final String number = Integer.toHexString(System.identityHashCode(this));

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                SubmitAnswer answer = super.submit(submission);
                                return answer instanceof SubmitAnswer.Refused
                                        ? refusals.computeIfAbsent(
                                                submission.order(),
                                                first -> new SubmitAnswer.Refused(
                                                        new Reason("REFUSED", "odmowa " + number, "refused " + number)))
                                        : answer;
                            }
                        },
                        "a_refusal_is_the_same_for_another_gateway"),
                broken(
                        "refuses what another process has submitted without getting an answer",
                        Distrustful::new,
                        "calls_that_break_off_at_any_step_can_be_retried_by_another_gateway"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> keys() {
        return Stream.of(
                broken(
                        "remembers that the document of a key was collected",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<String> collected = ConcurrentHashMap.newKeySet();

                            @Override
                            public StatusAnswer status(OrderId order, String ministryId) {
                                if (collected.contains(ministryId)) {
                                    return new StatusAnswer.Collected();
                                }
                                StatusAnswer answer = super.status(order, ministryId);
                                if (answer instanceof StatusAnswer.Collected) {
                                    collected.add(ministryId);
                                }
                                return answer;
                            }

                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                collected.remove(ministryId);
                                return super.withdraw(order, ministryId);
                            }
                        },
                        KEY_WITHDRAWN_BY_ANOTHER,
                        "an_answer_about_a_key_is_not_given_again_while_the_ministry_is_unreachable"),
                broken(
                        "remembers that the withdrawal of an unknown key was refused",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Map<String, WithdrawAnswer> refused = new ConcurrentHashMap<>();

                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                WithdrawAnswer answer = super.withdraw(order, ministryId);
                                if (answer instanceof WithdrawAnswer.Refused) {
                                    refused.putIfAbsent(ministryId, answer);
                                }
                                return refused.getOrDefault(ministryId, answer);
                            }
                        },
                        "a_key_that_only_looks_like_another_one_is_unknown_until_the_ministry_has_it",
                        "the_refusal_to_withdraw_a_key_is_repeated_until_a_person_acts",
                        KEY_WITHDRAWN_BY_ANOTHER));
    }

    /** Its table of submissions on their way is shared, and its list of own ones is not. */
    private static final class Distrustful extends InMemoryMinistryWithFaults {

        private final Set<OrderId> own = ConcurrentHashMap.newKeySet();
        private Set<OrderId> unanswered = ConcurrentHashMap.newKeySet();

        @Override
        InMemoryMinistryWithFaults connectedLike(InMemoryMinistryWithFaults other) {
            unanswered = ((Distrustful) other).unanswered;
            return super.connectedLike(other);
        }

        @Override
        public SubmitAnswer submit(Submission submission) {
            OrderId order = submission.order();
            if (unanswered.contains(order) && !own.contains(order)) {
                return new SubmitAnswer.Refused(REASON);
            }
            own.add(order);
            unanswered.add(order);
            SubmitAnswer answer = super.submit(submission);
            unanswered.remove(order);
            return answer;
        }
    }
}
