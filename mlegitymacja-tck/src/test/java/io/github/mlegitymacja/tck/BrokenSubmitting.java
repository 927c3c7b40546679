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

/** Gateways that hand over more or less than once, or misunderstand the ministry's answer. */
final class BrokenSubmitting {

    private BrokenSubmitting() {}

    static Stream<BrokenAdapter<LaboratoryMinistry>> gateways() {
        return Stream.concat(repeating(), misunderstanding());
    }

    private static Stream<BrokenAdapter<LaboratoryMinistry>> repeating() {
        return Stream.of(
                broken(
                        "refuses an order that it knows as a duplicate",
                        () -> submitting((ministry, submission) -> ministry.submitted.add(submission.order())
                                ? ministry.healthy.submit(submission)
                                : new SubmitAnswer.Refused(LaboratoryMinistry.REASON)),
                        "an_order_submitted_again_gets_the_same_answer",
                        "an_order_submitted_by_eight_threads_at_once_is_accepted_by_all",
                        "what_is_submitted_the_second_time_does_not_matter",
                        "a_submit_whose_answer_was_lost_can_be_repeated"),
                broken(
                        "refuses an order whose content has changed",
                        () -> submitting((ministry, submission) ->
                                submission.equals(SampleStudents.submission(submission.order()))
                                        ? ministry.healthy.submit(submission)
                                        : new SubmitAnswer.Refused(LaboratoryMinistry.REASON)),
                        "what_is_submitted_the_second_time_does_not_matter"),
                broken(
                        "refuses an order that is no longer in processing",
                        () -> submitting((ministry, submission) ->
                                ministry.healthy.status(submission.order()) instanceof StatusAnswer.Ready
                                        ? new SubmitAnswer.Refused(LaboratoryMinistry.REASON)
                                        : ministry.healthy.submit(submission)),
                        "an_order_submitted_again_after_its_document_was_issued_stays_as_it_is"),
                broken(
                        "tries an order that has failed once more",
                        () -> submitting((ministry, submission) ->
                                ministry.healthy.status(submission.order()) instanceof StatusAnswer.Failed
                                        ? new SubmitAnswer.Refused(LaboratoryMinistry.REASON)
                                        : ministry.healthy.submit(submission)),
                        "an_order_submitted_again_after_it_has_failed_stays_failed"),
                broken(
                        "changes its mind about a refusal",
                        () -> submitting((ministry, submission) -> ministry.submitted.add(submission.order())
                                        || !ministry.unwanted.contains(submission.order())
                                ? ministry.healthy.submit(submission)
                                : new SubmitAnswer.Accepted(Optional.empty())),
                        "a_refusal_is_an_answer_and_is_repeated"),
                broken(
                        "gives every refusal a number",
                        () -> {
                            var number = new AtomicInteger();
                            return submitting((ministry, submission) ->
                                    ministry.healthy.submit(submission) instanceof SubmitAnswer.Refused
                                            ? new SubmitAnswer.Refused(
                                                    new Reason("REFUSED", "refusal " + number.incrementAndGet()))
                                            : new SubmitAnswer.Accepted(Optional.empty()));
                        },
                        "a_refusal_is_an_answer_and_is_repeated",
                        "a_refused_order_submitted_by_eight_threads_at_once_is_refused_to_all"),
                broken(
                        "refuses everything after the first refusal",
                        () -> submitting((ministry, submission) -> ministry.unwanted.isEmpty()
                                ? ministry.healthy.submit(submission)
                                : new SubmitAnswer.Refused(LaboratoryMinistry.REASON)),
                        "the_refusal_of_one_order_is_none_of_another"));
    }

    private static Stream<BrokenAdapter<LaboratoryMinistry>> misunderstanding() {
        return Stream.of(
                brokenThroughout(
                        "accepts orders and does not pass them on",
                        () -> submitting((ministry, submission) -> new SubmitAnswer.Accepted(Optional.empty())),
                        "an_order_submitted_is_accepted_and_known_from_then_on"),
                broken(
                        "tells a refusal as an exception",
                        () -> submitting((ministry, submission) -> {
                            if (ministry.healthy.submit(submission) instanceof SubmitAnswer.Refused) {
                                throw new InfrastructureException("status 422", null);
                            }
                            return new SubmitAnswer.Accepted(Optional.empty());
                        }),
                        "a_refusal_is_an_answer_and_is_repeated"),
                broken(
                        "tells a ministry that is down as a refusal",
                        () -> new LaboratoryMinistry() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                try {
                                    return super.submit(submission);
                                } catch (InfrastructureException e) {
                                    return new SubmitAnswer.Refused(REASON);
                                }
                            }
                        },
                        "a_ministry_that_cannot_be_reached_is_an_infrastructure_exception_for_every_call"),
                broken(
                        "tells the student's name in its exceptions",
                        () -> new LaboratoryMinistry() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                try {
                                    return super.submit(submission);
                                } catch (InfrastructureException e) {
                                    throw new InfrastructureException(
                                            "POST " + submission.student().familyName(), e);
                                }
                            }
                        },
                        "the_exception_tells_nothing_about_the_student"),
                broken(
                        "does not recover from a broken connection",
                        () -> {
                            var ministry = new LaboratoryMinistry();
                            ministry.fuse = new Fuse() {
                                @Override
                                synchronized void mend() {
                                    blowAfter(0);
                                }
                            };
                            return ministry;
                        },
                        "once_the_ministry_can_be_reached_again_its_answers_are_what_they_were"));
    }

    private static LaboratoryMinistry submitting(BiFunction<LaboratoryMinistry, Submission, SubmitAnswer> instead) {
        return new LaboratoryMinistry() {
            @Override
            public SubmitAnswer submit(Submission submission) {
                Objects.requireNonNull(submission);
                fuse.step();
                SubmitAnswer answer = instead.apply(this, submission);
                fuse.step();
                return answer;
            }
        };
    }
}
