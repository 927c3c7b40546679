package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gateways that send the ministry something else than what was submitted. */
final class BrokenReceiving {

    private BrokenReceiving() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                broken(
                        "sends the last day in another time zone",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                return super.submit(Submission.of(
                                        submission.order(),
                                        submission.student(),
                                        submission.semester(),
                                        submission.validUntil().minusDays(1)));
                            }
                        },
                        "the_ministry_receives_what_was_submitted"),
                broken(
                        "sends the student of the first order with each of many orders",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                return super.submitAll(submissions.stream()
                                        .map(each -> Submission.of(
                                                each.order(),
                                                submissions.get(0).student(),
                                                each.semester(),
                                                each.validUntil()))
                                        .toList());
                            }
                        },
                        "the_ministry_receives_the_content_of_each_of_many_orders"),
                broken(
                        "replaces the content of an order that is submitted again",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                SubmitAnswer answer = super.submit(submission);
                                received.put(submission.order(), submission);
                                return answer;
                            }
                        },
                        "a_repeated_submission_does_not_replace_the_content_of_the_first_one"),
                broken(
                        "keeps the student in a field while it writes the request",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<Submission> current = new Shared<>();

                            @Override
                            public SubmitAnswer submit(Submission submission) {
                                Submission sent = current.afterAWhile(submission);
                                return super.submit(Submission.of(
                                        submission.order(), sent.student(), sent.semester(), sent.validUntil()));
                            }
                        },
                        "eight_orders_that_are_submitted_at_the_same_time_have_their_own_content"));
    }
}
