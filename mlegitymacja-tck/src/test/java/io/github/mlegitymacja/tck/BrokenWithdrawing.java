package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

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

/** Gateways that let the dead live. */
final class BrokenWithdrawing {

    private BrokenWithdrawing() {}

    static Stream<BrokenAdapter<LaboratoryMinistry>> gateways() {
        return Stream.of(
                broken(
                        "says withdrawn and does nothing",
                        () -> withdrawing((ministry, order) -> new WithdrawAnswer.Withdrawn()),
                        "a_withdrawn_order_is_dead",
                        "submits_under_way_at_the_same_time_revive_nothing",
                        "an_issued_document_can_be_withdrawn",
                        "a_collected_document_can_be_withdrawn"),
                broken(
                        "refuses to withdraw twice",
                        () -> withdrawing((ministry, order) ->
                                ministry.withdrawn.add(order) ? ministry.healthy.withdraw(order) : refused()),
                        "an_order_withdrawn_again_gets_the_same_answer",
                        "an_order_withdrawn_by_eight_threads_at_once_is_withdrawn_for_all",
                        "a_withdrawal_whose_answer_was_lost_can_be_repeated"),
                broken(
                        "revives a withdrawn order when it is submitted again",
                        () -> new LaboratoryMinistry() {
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
                        "a_submit_that_comes_after_the_withdrawal_is_refused_and_revives_nothing",
                        "submits_under_way_at_the_same_time_revive_nothing"),
                broken(
                        "refuses to withdraw what it has never heard of",
                        () -> withdrawing((ministry, order) ->
                                ministry.submitted.contains(order) ? ministry.healthy.withdraw(order) : refused()),
                        "an_id_never_heard_of_counts_as_withdrawn"),
                broken(
                        "keeps no tombstone of an id it has never heard of",
                        () -> withdrawing((ministry, order) -> ministry.submitted.contains(order)
                                ? ministry.healthy.withdraw(order)
                                : new WithdrawAnswer.Withdrawn()),
                        "an_id_withdrawn_before_it_was_heard_of_is_refused_from_then_on"),
                broken(
                        "withdraws other orders too",
                        () -> withdrawing((ministry, order) -> {
                            ministry.submitted.forEach(ministry.healthy::withdraw);
                            return ministry.healthy.withdraw(order);
                        }),
                        "the_withdrawal_of_one_order_leaves_others_alone"),
                broken(
                        "withdraws nothing that was collected",
                        () -> withdrawing(
                                (ministry, order) -> ministry.healthy.status(order) instanceof StatusAnswer.Collected
                                        ? refused()
                                        : ministry.healthy.withdraw(order)),
                        "a_collected_document_can_be_withdrawn"),
                broken(
                        "refuses to withdraw what has failed",
                        () -> withdrawing(
                                (ministry, order) -> ministry.healthy.status(order) instanceof StatusAnswer.Failed
                                        ? refused()
                                        : ministry.healthy.withdraw(order)),
                        "an_order_that_has_failed_counts_as_withdrawn_and_stays_dead",
                        "an_order_that_was_refused_counts_as_withdrawn_and_stays_dead"));
    }

    private static LaboratoryMinistry withdrawing(BiFunction<LaboratoryMinistry, OrderId, WithdrawAnswer> instead) {
        return new LaboratoryMinistry() {
            @Override
            public WithdrawAnswer withdraw(OrderId order) {
                Objects.requireNonNull(order);
                fuse.step();
                WithdrawAnswer answer = instead.apply(this, order);
                fuse.step();
                return answer;
            }
        };
    }

    private static WithdrawAnswer refused() {
        return new WithdrawAnswer.Refused(LaboratoryMinistry.REASON);
    }
}
