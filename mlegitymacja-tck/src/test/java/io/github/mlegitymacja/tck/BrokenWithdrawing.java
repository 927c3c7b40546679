package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Gateways that do not withdraw orders for good, or refuse to withdraw them. */
final class BrokenWithdrawing {

    private BrokenWithdrawing() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                brokenThroughout(
                        "confirms withdrawals and does nothing",
                        () -> withdrawing((ministry, order) -> new WithdrawAnswer.Withdrawn()),
                        "the_status_of_a_withdrawn_order_is_withdrawn",
                        "concurrent_submissions_do_not_revive_a_withdrawn_order",
                        "an_issued_document_can_be_withdrawn",
                        "a_collected_document_is_withdrawn_unless_a_person_must_act"),
                broken(
                        "refuses to withdraw an order again",
                        () -> withdrawing((ministry, order) ->
                                ministry.withdrawn.add(order) ? ministry.delegate.withdraw(order) : refused()),
                        "withdrawing_an_order_again_returns_the_same_answer",
                        "eight_concurrent_withdrawals_of_an_order_are_all_confirmed",
                        "a_withdrawal_can_be_retried_after_its_answer_was_lost"),
                broken(
                        "revives a withdrawn order when it is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Set<OrderId> revived = ConcurrentHashMap.newKeySet();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                boolean again = submitted.contains(submission.order());
                                if (again && withdrawn.contains(submission.order())) {
                                    revived.add(submission.order());
                                    return new SubmitAnswer.Accepted(Optional.empty());
                                }
                                return super.submit(submission);
                            }

                            @Override
                            public StatusAnswer status(OrderId order) {
                                return revived.contains(order)
                                        ? new StatusAnswer.Processing(Optional.empty())
                                        : super.status(order);
                            }
                        },
                        "a_submission_after_the_withdrawal_is_refused_and_revives_nothing",
                        "concurrent_submissions_do_not_revive_a_withdrawn_order"),
                broken(
                        "refuses to withdraw an unknown id",
                        () -> withdrawing((ministry, order) ->
                                ministry.submitted.contains(order) ? ministry.delegate.withdraw(order) : refused()),
                        "withdrawing_an_unknown_id_is_confirmed"),
                broken(
                        "stores no tombstone for an unknown id",
                        () -> withdrawing((ministry, order) -> ministry.submitted.contains(order)
                                ? ministry.delegate.withdraw(order)
                                : new WithdrawAnswer.Withdrawn()),
                        "an_unknown_id_that_was_withdrawn_is_refused_afterwards"),
                broken(
                        "also withdraws other orders",
                        () -> withdrawing((ministry, order) -> {
                            ministry.submitted.forEach(ministry.delegate::withdraw);
                            return ministry.delegate.withdraw(order);
                        }),
                        "withdrawing_one_order_does_not_affect_another"),
                broken(
                        "says that a person must act, and withdraws a collected document",
                        () -> withdrawing(
                                (ministry, order) -> ministry.delegate.status(order) instanceof StatusAnswer.Collected
                                                && ministry.delegate.withdraw(order) instanceof WithdrawAnswer.Withdrawn
                                        ? refused()
                                        : ministry.delegate.withdraw(order)),
                        "a_collected_document_is_withdrawn_unless_a_person_must_act"),
                broken(
                        "does not withdraw a document whose codes have expired",
                        () -> withdrawing(
                                (ministry, order) -> ministry.delegate.status(order) instanceof StatusAnswer.Expired
                                        ? new WithdrawAnswer.Withdrawn()
                                        : ministry.delegate.withdraw(order)),
                        "a_document_whose_codes_have_expired_can_be_withdrawn"),
                broken(
                        "refuses to withdraw a failed order",
                        () -> withdrawing(
                                (ministry, order) -> ministry.delegate.status(order) instanceof StatusAnswer.Failed
                                        ? refused()
                                        : ministry.delegate.withdraw(order)),
                        "withdrawing_a_failed_order_is_confirmed_and_permanent",
                        "withdrawing_a_refused_order_is_confirmed_and_permanent"));
    }

    private static InMemoryMinistryWithFaults withdrawing(
            BiFunction<InMemoryMinistryWithFaults, OrderId, WithdrawAnswer> replacement) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public WithdrawAnswer withdraw(OrderId order) {
                Objects.requireNonNull(order);
                connection.step();
                requireAnswerAbout(order);
                WithdrawAnswer answer =
                        isLocked(order) ? new WithdrawAnswer.Refused(LOCKED) : replacement.apply(this, order);
                connection.step();
                return answer;
            }
        };
    }

    private static WithdrawAnswer refused() {
        return new WithdrawAnswer.Refused(InMemoryMinistryWithFaults.REASON);
    }
}
