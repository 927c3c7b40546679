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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handing an order over twice is the same as handing it over once. */
abstract class SubmissionPromise extends GatewayPromise {

    SubmissionPromise(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void an_order_submitted_is_accepted_and_known_from_then_on() {
        assertAccepted(ORDER);

        assertNotEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
    }

    @Test
    void an_order_submitted_again_gets_the_same_answer() {
        assertAccepted(ORDER);
        assertAccepted(ORDER);
    }

    @Test
    void what_is_submitted_the_second_time_does_not_matter() {
        assertAccepted(ORDER);
        var otherwise = Submission.of(
                ORDER,
                SampleStudents.minimal(student(1)),
                SampleOrders.SEMESTER.next(),
                SampleOrders.LAST_DAY.plusYears(1));

        assertInstanceOf(SubmitAnswer.Accepted.class, gateway().submit(otherwise));
    }

    @Test
    void an_order_submitted_by_eight_threads_at_once_is_accepted_by_all() {
        var answers = Crowd.atOnce(member -> gateway().submit(submission(ORDER)));

        answers.forEach(answer -> assertInstanceOf(SubmitAnswer.Accepted.class, answer));
    }

    @Test
    void an_order_submitted_again_after_its_document_was_issued_stays_as_it_is() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);

        assertAccepted(ORDER);

        assertEquals(ACTIVATION, assertStatus(StatusAnswer.Ready.class, ORDER).activation());
    }

    @Test
    void an_order_submitted_again_after_it_has_failed_stays_failed() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertAccepted(ORDER);

        assertStatus(StatusAnswer.Failed.class, ORDER);
    }

    @Test
    void a_refusal_is_an_answer_and_is_repeated() {
        ministry().refuse(ORDER);
        SubmitAnswer refusal = assertRefused(ORDER);

        assertEquals(refusal, gateway().submit(submission(ORDER)));
    }

    @Test
    void a_refused_order_submitted_by_eight_threads_at_once_is_refused_to_all() {
        ministry().refuse(ORDER);

        var answers = Crowd.atOnce(member -> gateway().submit(submission(ORDER)));

        var refusal = assertInstanceOf(SubmitAnswer.Refused.class, answers.get(0));
        assertEquals(List.of(refusal), answers.stream().distinct().toList());
    }

    @Test
    void the_refusal_of_one_order_is_none_of_another() {
        ministry().refuse(ORDER);
        assertRefused(ORDER);

        assertAccepted(OTHER);
    }
}
