package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import org.junit.jupiter.api.Test;

/** What was withdrawn is dead, and stays dead. */
abstract class WithdrawalPromise extends GatewayPromise {

    WithdrawalPromise(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void a_withdrawn_order_is_dead() {
        assertAccepted(ORDER);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void an_order_withdrawn_again_gets_the_same_answer() {
        assertAccepted(ORDER);
        assertWithdrawn(ORDER);

        assertWithdrawn(ORDER);
    }

    @Test
    void an_order_withdrawn_by_eight_threads_at_once_is_withdrawn_for_all() {
        assertAccepted(ORDER);

        Crowd.atOnce(member -> gateway().withdraw(ORDER))
                .forEach(answer -> assertEquals(new WithdrawAnswer.Withdrawn(), answer));
    }

    @Test
    void a_submit_that_comes_after_the_withdrawal_is_refused_and_revives_nothing() {
        assertAccepted(ORDER);
        assertWithdrawn(ORDER);

        assertRefused(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void an_id_never_heard_of_counts_as_withdrawn() {
        assertWithdrawn(ORDER);
        assertWithdrawn(ORDER);
    }

    @Test
    void an_id_withdrawn_before_it_was_heard_of_is_refused_from_then_on() {
        assertWithdrawn(ORDER);

        assertRefused(ORDER);
        assertRefused(ORDER);

        assertDead(ORDER);
    }

    @Test
    void submits_under_way_at_the_same_time_revive_nothing() {
        for (int number = 0; number < 10; number++) {
            OrderId order = SampleOrders.id(number);
            Crowd.atOnce(member ->
                    member % 2 == 0 ? gateway().withdraw(order) : gateway().submit(submission(order)));

            assertDead(order);
            assertRefused(order);
            assertDead(order);
        }
    }

    @Test
    void the_withdrawal_of_one_order_leaves_others_alone() {
        assertAccepted(OTHER);
        assertAccepted(ORDER);
        StatusAnswer before = gateway().status(OTHER);

        assertWithdrawn(ORDER);

        assertEquals(before, gateway().status(OTHER));
    }

    @Test
    void an_issued_document_can_be_withdrawn() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void a_collected_document_can_be_withdrawn() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);
        ministry().collect(ORDER);

        assertWithdrawn(ORDER);

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void an_order_that_has_failed_counts_as_withdrawn_and_stays_dead() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertWithdrawn(ORDER);
        gateway().submit(submission(ORDER));

        assertDead(ORDER);
    }

    @Test
    void an_order_that_was_refused_counts_as_withdrawn_and_stays_dead() {
        ministry().refuse(ORDER);
        assertRefused(ORDER);

        assertWithdrawn(ORDER);
        gateway().submit(submission(ORDER));

        assertDead(ORDER);
    }
}
