package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import org.junit.jupiter.api.Test;

/** A withdrawn order, and a document issued for it, never becomes valid again. */
abstract class WithdrawalTests extends AbstractGatewayTests {

    WithdrawalTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void the_status_of_a_withdrawn_order_is_withdrawn() {
        assertAccepted(ORDER);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void withdrawing_an_order_again_returns_the_same_answer() {
        assertAccepted(ORDER);
        assertWithdrawn(ORDER);

        assertWithdrawn(ORDER);
    }

    @Test
    void eight_concurrent_withdrawals_of_an_order_are_all_confirmed() {
        assertAccepted(ORDER);

        ParallelCalls.run(thread -> gateway().withdraw(ORDER))
                .forEach(answer -> assertEquals(new WithdrawAnswer.Withdrawn(), answer));
    }

    @Test
    void a_submission_after_the_withdrawal_is_refused_and_revives_nothing() {
        assertAccepted(ORDER);
        assertWithdrawn(ORDER);

        assertRefused(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void withdrawing_an_unknown_id_is_confirmed() {
        assertWithdrawn(ORDER);
        assertWithdrawn(ORDER);
    }

    @Test
    void an_unknown_id_that_was_withdrawn_is_refused_afterwards() {
        assertWithdrawn(ORDER);

        assertRefused(ORDER);
        assertRefused(ORDER);

        assertWithdrawnOrFailed(ORDER);
    }

    @Test
    void concurrent_submissions_do_not_revive_a_withdrawn_order() {
        for (int number = 0; number < 10; number++) {
            OrderId order = SampleOrders.id(number);
            ParallelCalls.run(thread ->
                    thread % 2 == 0 ? gateway().withdraw(order) : gateway().submit(submission(order)));

            assertWithdrawnOrFailed(order);
            assertRefused(order);
            assertWithdrawnOrFailed(order);
        }
    }

    @Test
    void withdrawing_one_order_does_not_affect_another() {
        assertAccepted(OTHER);
        assertAccepted(ORDER);
        StatusAnswer before = gateway().status(OTHER);

        assertWithdrawn(ORDER);

        assertEquals(withoutHint(before), withoutHint(gateway().status(OTHER)));
    }

    @Test
    void an_issued_document_can_be_withdrawn() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void a_document_whose_codes_have_expired_can_be_withdrawn() {
        issueAndExpire(ORDER);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void a_collected_document_is_withdrawn_unless_a_person_must_act() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);
        ministry().collect(ORDER);

        WithdrawAnswer answer = gateway().withdraw(ORDER);

        boolean isWithdrawn = answer instanceof WithdrawAnswer.Withdrawn;
        assertEquals(
                isWithdrawn ? new StatusAnswer.Withdrawn() : new StatusAnswer.Collected(),
                gateway().status(ORDER));
        assertEquals(answer, gateway().withdraw(ORDER));
    }

    @Test
    void withdrawing_a_failed_order_is_confirmed_and_permanent() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertWithdrawn(ORDER);
        gateway().submit(submission(ORDER));

        assertWithdrawnOrFailed(ORDER);
    }

    @Test
    void withdrawing_a_refused_order_is_confirmed_and_permanent() {
        ministry().refuse(ORDER);
        assertRefused(ORDER);

        assertWithdrawn(ORDER);
        gateway().submit(submission(ORDER));

        assertWithdrawnOrFailed(ORDER);
    }
}
