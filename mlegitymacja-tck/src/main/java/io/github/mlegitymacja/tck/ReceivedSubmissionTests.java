package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The ministry receives the student's data and the dates as they were submitted. */
abstract class ReceivedSubmissionTests extends AbstractGatewayTests {

    private static final List<String> NAMES = List.of("Adam", "Anna", "Ewa", "Iga", "Jan", "Kuba", "Lena", "Olga");

    private ReceivedSubmissions ministry;

    ReceivedSubmissionTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAMinistryThatShowsWhatItHasReceived() {
        ministry = Assume.implementing(contract, ReceivedSubmissions.class);
    }

    @Test
    void the_ministry_receives_what_was_submitted() {
        List<Submission> submissions = submissions();

        submissions.forEach(submission -> gateway().submit(submission));

        submissions.forEach(this::assertReceived);
    }

    @Test
    void the_ministry_receives_the_content_of_each_of_many_orders() {
        var gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        List<Submission> submissions =
                submissions().stream().limit(gateway.maxOrdersInCall()).toList();

        new PatientCalls(gateway).submitAll(submissions);

        submissions.forEach(this::assertReceived);
    }

    @Test
    void a_repeated_submission_does_not_replace_the_content_of_the_first_one() {
        Submission first = submission(0, SampleStudents.complete(SampleOrders.student(0)));
        StudentRecord another =
                SampleStudents.withOneName(SampleOrders.student(1)).get(0);
        gateway().submit(first);

        gateway()
                .submit(Submission.of(
                        first.order(),
                        another,
                        first.semester().next(),
                        first.validUntil().plusDays(1)));

        assertReceived(first);
    }

    @Test
    void eight_orders_that_are_submitted_at_the_same_time_have_their_own_content() {
        ParallelCalls.run(thread -> gateway().submit(named(thread)));

        IntStream.range(0, ParallelCalls.THREADS)
                .mapToObj(ReceivedSubmissionTests::named)
                .forEach(this::assertReceived);
    }

    @Test
    void calls_about_many_orders_at_the_same_time_have_the_content_of_each() {
        var gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        int most = Math.min(2, gateway.maxOrdersInCall());

        ParallelCalls.run(thread -> new PatientCalls(gateway)
                .submitAll(IntStream.range(0, most)
                        .mapToObj(i -> named(thread + ParallelCalls.THREADS * i))
                        .toList()));

        IntStream.range(0, ParallelCalls.THREADS * most)
                .mapToObj(ReceivedSubmissionTests::named)
                .forEach(this::assertReceived);
    }

    @RepeatedTest(value = 3, failureThreshold = 1)
    void names_photos_semesters_and_days_of_any_kind_arrive_unchanged(RepetitionInfo repetition) {
        List<Submission> submissions = RandomSubmissions.of(repetition.getCurrentRepetition());
        if (gateway() instanceof BatchMinistryGateway batch && repetition.getCurrentRepetition() > 1) {
            int most = batch.maxOrdersInCall();
            for (int i = 0; i < submissions.size(); i += Math.min(most, submissions.size())) {
                new PatientCalls(batch)
                        .submitAll(submissions.stream().skip(i).limit(most).toList());
            }
        } else {
            submissions.forEach(submission -> gateway().submit(submission));
        }

        submissions.forEach(this::assertReceived);
    }

    /** Those of a complete record, and of students who have one name only. */
    private static List<Submission> submissions() {
        List<StudentRecord> oneName = SampleStudents.withOneName(SampleOrders.student(1));
        return List.of(
                submission(0, SampleStudents.complete(SampleOrders.student(0))),
                submission(1, oneName.get(0)),
                submission(2, oneName.get(1)));
    }

    private static Submission named(int number) {
        StudentRecord complete = SampleStudents.complete(SampleOrders.student(number));
        return submission(
                number,
                complete.toBuilder()
                        .givenNames(NAMES.get(number % NAMES.size()))
                        .build());
    }

    private static Submission submission(int number, StudentRecord student) {
        OrderId order = SampleOrders.id(number);
        return Submission.of(order, student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY.minusDays(number));
    }

    private void assertReceived(Submission submission) {
        Submission expected = ministry.asReceived(submission);
        Submission found = ministry.received(submission.order()).orElseThrow();
        assertEquals(content(expected), content(found));
    }

    private static List<Object> content(Submission submission) {
        StudentRecord student = submission.student();
        return List.<Object>of(
                submission.order(),
                student.givenNames(),
                student.familyName(),
                student.pesel().number(),
                student.photo(),
                submission.semester(),
                submission.validUntil());
    }
}
