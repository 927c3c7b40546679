package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused withdrawal changes nothing, and is repeated until a person acts. */
abstract class RefusedWithdrawalTests extends AbstractGatewayTests {

    private RefusingWithdrawals ministry;

    RefusedWithdrawalTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAMinistryThatRefusesWithdrawals() {
        ministry = Assume.implementing(contract, RefusingWithdrawals.class);
    }

    @Test
    void a_refused_withdrawal_is_an_answer_and_the_document_stays_valid() {
        issueAndLock(ORDER);

        assertWithdrawalRefused(gateway().withdraw(ORDER));

        assertReady(ACTIVATION, ORDER);
        assertAccepted(ORDER);
    }

    @Test
    void a_refused_withdrawal_is_repeated_until_a_person_acts() {
        issueAndLock(ORDER);
        WithdrawAnswer refusal = gateway().withdraw(ORDER);

        assertWithdrawalRefused(refusal);
        assertEquals(refusal, gateway().withdraw(ORDER));
        ministry.permitWithdrawal(ORDER);

        assertWithdrawn(ORDER);
        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(ORDER));
    }

    @Test
    void eight_concurrent_withdrawals_are_all_refused_if_a_person_must_act() {
        issueAndLock(ORDER);

        ParallelCalls.run(thread -> gateway().withdraw(ORDER)).forEach(RefusedWithdrawalTests::assertWithdrawalRefused);

        assertReady(ACTIVATION, ORDER);
    }

    @Test
    void a_document_whose_withdrawal_was_refused_can_be_collected() {
        issueAndLock(ORDER);
        gateway().withdraw(ORDER);
        ministry.collect(ORDER);

        assertEquals(new StatusAnswer.Collected(), gateway().status(ORDER));
        assertWithdrawalRefused(gateway().withdraw(ORDER));
    }

    @Test
    void the_withdrawal_of_an_order_in_processing_can_be_refused() {
        assertAccepted(ORDER);
        ministry.refuseWithdrawal(ORDER);

        assertWithdrawalRefused(gateway().withdraw(ORDER));

        assertStatus(StatusAnswer.Processing.class, ORDER);
    }

    @Test
    void refusing_one_withdrawal_does_not_refuse_another() {
        issueAndLock(ORDER);
        assertAccepted(OTHER);
        gateway().withdraw(ORDER);

        assertWithdrawn(OTHER);
    }

    @Test
    void a_withdrawal_that_is_refused_among_others_does_not_stop_them() {
        var batch = Assume.implementing(gateway(), BatchMinistryGateway.class);
        assumeTrue(batch.maxOrdersInCall() > 1, "the maximum is very low");
        issueAndLock(ORDER);
        assertAccepted(OTHER);

        Map<OrderId, WithdrawAnswer> answers = new PatientCalls(batch).withdrawAll(Set.of(ORDER, OTHER));

        assertEquals(gateway().withdraw(ORDER), answers.get(ORDER));
        assertInstanceOf(WithdrawAnswer.Refused.class, answers.get(ORDER));
        assertEquals(new WithdrawAnswer.Withdrawn(), answers.get(OTHER));
        assertReady(ACTIVATION, ORDER);
        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(OTHER));
    }

    @Test
    void the_withdrawal_of_a_known_key_can_be_refused() {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        Assume.implementing(contract, AdoptingMinistry.class).adopt("MC-1", new StatusAnswer.Collected());
        ministry.refuseWithdrawal("MC-1");

        assertWithdrawalRefused(gateway.withdraw(ORDER, "MC-1"));

        assertEquals(new StatusAnswer.Collected(), gateway.status(ORDER, "MC-1"));
        assertNotEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, "MC-1"));
    }

    @Test
    void the_refusal_to_withdraw_a_key_is_repeated_until_a_person_acts() {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        Assume.implementing(contract, AdoptingMinistry.class).adopt("MC-1", new StatusAnswer.Ready(ACTIVATION));
        ministry.refuseWithdrawal("MC-1");
        WithdrawAnswer refusal = gateway.withdraw(ORDER, "MC-1");

        assertWithdrawalRefused(refusal);
        assertEquals(refusal, gateway.withdraw(OTHER, "MC-1"));
        ministry.permitWithdrawal("MC-1");

        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, "MC-1"));
        assertEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER, "MC-1"));
    }

    @Test
    void a_withdrawal_that_is_refused_among_others_is_repeated_until_a_person_acts() {
        var batch = Assume.implementing(gateway(), BatchMinistryGateway.class);
        assumeTrue(batch.maxOrdersInCall() > 1, "the maximum is very low");
        var calls = new PatientCalls(batch);
        issueAndLock(ORDER);
        issueAndLock(OTHER);
        Map<OrderId, WithdrawAnswer> refusals = calls.withdrawAll(Set.of(ORDER, OTHER));

        refusals.values().forEach(RefusedWithdrawalTests::assertWithdrawalRefused);
        assertEquals(refusals, calls.withdrawAll(Set.of(ORDER, OTHER)));
        ministry.permitWithdrawal(ORDER);

        Map<OrderId, WithdrawAnswer> answers = calls.withdrawAll(Set.of(ORDER, OTHER));
        assertEquals(new WithdrawAnswer.Withdrawn(), answers.get(ORDER));
        assertEquals(refusals.get(OTHER), answers.get(OTHER));
    }

    private static void assertWithdrawalRefused(WithdrawAnswer answer) {
        assertInstanceOf(WithdrawAnswer.Refused.class, answer);
    }

    private void issueAndLock(OrderId order) {
        assertAccepted(order);
        ministry.issue(order, ACTIVATION);
        ministry.refuseWithdrawal(order);
    }
}
