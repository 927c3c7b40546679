package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that send the ministry something else than what was submitted. */
final class BrokenReceiving {

    private static final String ANY_CONTENT = "names_photos_semesters_and_days_of_any_kind_arrive_unchanged";

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
                        "sends the year of the week in place of the year",
                        () -> sending(it -> Submission.of(
                                it.order(),
                                it.student(),
                                it.semester(),
                                it.validUntil().withYear(it.validUntil().get(WeekFields.ISO.weekBasedYear())))),
                        ANY_CONTENT),
                broken(
                        "sends the first 64 KiB of a photo",
                        () -> sending(it -> Submission.of(
                                it.order(), withShortPhoto(it.student()), it.semester(), it.validUntil())),
                        ANY_CONTENT),
                broken(
                        "sends every semester as the winter semester",
                        () -> sending(it -> Submission.of(
                                it.order(),
                                it.student(),
                                it.semester().equals(SampleOrders.SEMESTER.next())
                                        ? SampleOrders.SEMESTER
                                        : it.semester(),
                                it.validUntil())),
                        ANY_CONTENT),
                broken(
                        "keeps the submissions of a call in a field while it writes the request",
                        () -> new InMemoryMinistryWithFaults() {
                            private final Shared<List<Submission>> current = new Shared<>();

                            @Override
                            public Map<OrderId, SubmitAnswer> submitAll(List<Submission> submissions) {
                                List<Submission> sent = current.afterAWhile(submissions);
                                var mixed = new ArrayList<Submission>();
                                for (int i = 0; i < submissions.size(); i++) {
                                    Submission content = sent.get(Math.min(i, sent.size() - 1));
                                    mixed.add(Submission.of(
                                            submissions.get(i).order(),
                                            content.student(),
                                            content.semester(),
                                            content.validUntil()));
                                }
                                return super.submitAll(mixed);
                            }
                        },
                        "calls_about_many_orders_at_the_same_time_have_the_content_of_each"),
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

    private static StudentRecord withShortPhoto(StudentRecord student) {
        Photo photo = student.photo().orElseThrow();
        byte[] start = Arrays.copyOf(photo.content(), Math.min(65_535, photo.size()));
        return student.toBuilder().photo(Photo.of(photo.mediaType(), start)).build();
    }

    private static InMemoryMinistryWithFaults sending(UnaryOperator<Submission> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public SubmitAnswer submit(Submission submission) {
                return super.submit(mistake.apply(submission));
            }
        };
    }
}
