package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;

import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Gateways that do not submit exactly once, or misinterpret the ministry's answer. */
final class BrokenSubmitting {

    private BrokenSubmitting() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.concat(repeating(), misunderstanding());
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> repeating() {
        return Stream.of(
                broken(
                        "refuses an order that was submitted already",
                        () -> submitting((ministry, submission) -> ministry.submitted.add(submission.order())
                                ? ministry.delegate.submit(submission)
                                : new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)),
                        "submitting_an_order_again_returns_the_same_answer",
                        "eight_concurrent_submissions_of_an_order_are_all_accepted",
                        "the_content_of_a_repeated_submission_is_ignored",
                        "a_submission_can_be_retried_after_its_answer_was_lost"),
                broken(
                        "refuses an order whose content has changed",
                        () -> submitting((ministry, submission) ->
                                submission.equals(SampleStudents.submission(submission.order()))
                                        ? ministry.delegate.submit(submission)
                                        : new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)),
                        "the_content_of_a_repeated_submission_is_ignored"),
                broken(
                        "refuses an order that is no longer in processing",
                        () -> submitting((ministry, submission) ->
                                ministry.delegate.status(submission.order()) instanceof StatusAnswer.Ready
                                        ? new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)
                                        : ministry.delegate.submit(submission)),
                        "submitting_an_issued_order_again_changes_nothing"),
                broken(
                        "refuses an order whose codes have expired",
                        () -> submitting((ministry, submission) ->
                                ministry.delegate.status(submission.order()) instanceof StatusAnswer.Expired
                                        ? new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)
                                        : ministry.delegate.submit(submission)),
                        "submitting_an_order_whose_codes_have_expired_again_changes_nothing"),
                broken(
                        "refuses students without a family name",
                        () -> submitting((ministry, submission) ->
                                submission.student().familyName().isPresent()
                                        ? ministry.delegate.submit(submission)
                                        : new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)),
                        "the_orders_of_students_with_one_name_are_accepted"),
                broken(
                        "refuses an order that has failed",
                        () -> submitting((ministry, submission) ->
                                ministry.delegate.status(submission.order()) instanceof StatusAnswer.Failed
                                        ? new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)
                                        : ministry.delegate.submit(submission)),
                        "submitting_a_failed_order_again_changes_nothing"),
                broken(
                        "accepts a refused order when it is submitted again",
                        () -> submitting((ministry, submission) -> ministry.submitted.add(submission.order())
                                        || !ministry.unwanted.contains(submission.order())
                                ? ministry.delegate.submit(submission)
                                : new SubmitAnswer.Accepted(Optional.empty())),
                        "a_refusal_is_returned_as_an_answer_and_repeated"),
                broken(
                        "puts a running number into every refusal",
                        () -> {
                            var number = new AtomicInteger();
                            return submitting((ministry, submission) ->
                                    ministry.delegate.submit(submission) instanceof SubmitAnswer.Refused
                                            ? new SubmitAnswer.Refused(numbered(number.incrementAndGet()))
                                            : new SubmitAnswer.Accepted(Optional.empty()));
                        },
                        "a_refusal_is_returned_as_an_answer_and_repeated",
                        "eight_concurrent_submissions_of_a_refused_order_are_all_refused"),
                broken(
                        "refuses everything after the first refusal",
                        () -> submitting((ministry, submission) -> ministry.unwanted.isEmpty()
                                ? ministry.delegate.submit(submission)
                                : new SubmitAnswer.Refused(InMemoryMinistryWithFaults.REASON)),
                        "refusing_one_order_does_not_refuse_another"));
    }

    private static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> misunderstanding() {
        return Stream.of(
                brokenThroughout(
                        "accepts orders and does not submit them",
                        () -> submitting((ministry, submission) -> new SubmitAnswer.Accepted(Optional.empty())),
                        "a_submitted_order_is_accepted_and_known_afterwards"),
                brokenThroughout(
                        "throws an exception instead of returning a refusal",
                        () -> submitting((ministry, submission) -> {
                            if (ministry.delegate.submit(submission) instanceof SubmitAnswer.Refused) {
                                throw new InfrastructureException("status 422", null);
                            }
                            return new SubmitAnswer.Accepted(Optional.empty());
                        }),
                        "a_refusal_is_returned_as_an_answer_and_repeated"),
                broken(
                        "returns a refusal instead of an exception",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                try {
                                    return super.submit(submission);
                                } catch (InfrastructureException e) {
                                    return new SubmitAnswer.Refused(REASON);
                                }
                            }
                        },
                        "every_call_to_an_unreachable_ministry_throws_an_infrastructure_exception"),
                broken(
                        "does not recover from a broken connection",
                        () -> {
                            var ministry = new InMemoryMinistryWithFaults();
                            ministry.connection = new SimulatedConnection() {
                                @Override
                                synchronized void restore() {
                                    breakAfter(0);
                                }
                            };
                            return ministry;
                        },
                        "after_a_reconnect_the_ministry_gives_the_same_answers"));
    }

    private static Reason numbered(int number) {
        return new Reason("REFUSED", "odmowa nr " + number, "refusal no. " + number);
    }

    private static InMemoryMinistryWithFaults submitting(
            BiFunction<InMemoryMinistryWithFaults, Submission, SubmitAnswer> replacement) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public SubmitAnswer submit(Submission submission) {
                Objects.requireNonNull(submission);
                connection.step();
                arrive(submission);
                SubmitAnswer answer = replacement.apply(this, submission);
                connection.step();
                return answer;
            }
        };
    }
}
