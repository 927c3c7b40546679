package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.student;
import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Submitting an order twice has the same effect as submitting it once. */
abstract class SubmissionTests extends AbstractGatewayTests {

    SubmissionTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void a_submitted_order_is_accepted_and_known_afterwards() {
        assertAccepted(ORDER);

        assertNotEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
    }

    @Test
    void submitting_an_order_again_returns_the_same_answer() {
        assertAccepted(ORDER);
        assertAccepted(ORDER);
    }

    @Test
    void the_content_of_a_repeated_submission_is_ignored() {
        assertAccepted(ORDER);
        var otherContent = Submission.of(
                ORDER,
                SampleStudents.minimal(student(1)),
                SampleOrders.SEMESTER.next(),
                SampleOrders.LAST_DAY.plusYears(1));

        assertInstanceOf(SubmitAnswer.Accepted.class, gateway().submit(otherContent));
    }

    @Test
    void eight_concurrent_submissions_of_an_order_are_all_accepted() {
        var answers = ParallelCalls.run(thread -> gateway().submit(submission(ORDER)));

        answers.forEach(answer -> assertInstanceOf(SubmitAnswer.Accepted.class, answer));
    }

    @Test
    void submitting_an_issued_order_again_changes_nothing() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);

        assertAccepted(ORDER);

        assertReady(ACTIVATION, ORDER);
    }

    @Test
    void submitting_an_order_whose_codes_have_expired_again_changes_nothing() {
        issueAndExpire(ORDER);

        assertAccepted(ORDER);

        assertEquals(new StatusAnswer.Expired(), gateway().status(ORDER));
    }

    @Test
    void the_orders_of_students_with_one_name_are_accepted() {
        for (StudentRecord student : SampleStudents.withOneName(student(0))) {
            var order = SampleOrders.id(student.familyName().isPresent() ? 0 : 1);
            var submission = Submission.of(order, student, SampleOrders.SEMESTER, SampleOrders.LAST_DAY);

            assertInstanceOf(SubmitAnswer.Accepted.class, gateway().submit(submission));
            assertNotEquals(new StatusAnswer.Unknown(), gateway().status(order));
        }
    }

    @Test
    void submitting_a_failed_order_again_changes_nothing() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertAccepted(ORDER);

        assertStatus(StatusAnswer.Failed.class, ORDER);
    }

    @Test
    void a_refusal_is_returned_as_an_answer_and_repeated() {
        ministry().refuse(ORDER);
        SubmitAnswer refusal = assertRefused(ORDER);

        assertEquals(refusal, gateway().submit(submission(ORDER)));
    }

    @Test
    void eight_concurrent_submissions_of_a_refused_order_are_all_refused() {
        ministry().refuse(ORDER);

        var answers = ParallelCalls.run(thread -> gateway().submit(submission(ORDER)));

        var refusal = assertInstanceOf(SubmitAnswer.Refused.class, answers.get(0));
        assertEquals(List.of(refusal), answers.stream().distinct().toList());
    }

    @Test
    void refusing_one_order_does_not_refuse_another() {
        ministry().refuse(ORDER);
        assertRefused(ORDER);

        assertAccepted(OTHER);
    }
}
