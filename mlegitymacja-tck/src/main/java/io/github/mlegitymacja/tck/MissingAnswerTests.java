package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that the ministry does not give is never made up. */
abstract class MissingAnswerTests extends AbstractGatewayTests {

    private static final OrderId THIRD = SampleOrders.id(2);

    private SilentMinistry ministry;

    MissingAnswerTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAMinistryThatIsSilent() {
        ministry = Assume.implementing(contract, SilentMinistry.class);
    }

    @Test
    void a_call_about_an_order_without_an_answer_throws_an_infrastructure_exception() {
        assertAccepted(ORDER);
        ministry.beSilentAbout(ORDER);

        assertThrows(InfrastructureException.class, () -> gateway().submit(submission(ORDER)));
        assertThrows(InfrastructureException.class, () -> gateway().status(ORDER));
        assertThrows(InfrastructureException.class, () -> gateway().withdraw(ORDER));

        ministry.speakAgain(ORDER);
        assertWithdrawn(ORDER);
    }

    @Test
    void an_order_without_an_answer_does_not_stop_calls_about_others() {
        ministry.beSilentAbout(ORDER);
        assertThrows(InfrastructureException.class, () -> gateway().submit(submission(ORDER)));

        assertAccepted(OTHER);
        assertWithdrawn(OTHER);
    }

    @Test
    void a_submission_without_an_answer_is_left_out_and_the_others_are_answered() {
        PatientCalls gateway = silentAboutOrder();
        List<Submission> submissions = List.of(submission(OTHER), submission(ORDER), submission(THIRD));
        ministry.beSilentAbout(ORDER);

        assertEquals(Set.of(OTHER, THIRD), gateway.submitAll(submissions).keySet());

        ministry.speakAgain(ORDER);
        assertAccepted(ORDER);
    }

    @Test
    void a_status_without_an_answer_is_left_out_and_the_others_are_answered() {
        PatientCalls gateway = silentAboutOrder();
        assertAccepted(ORDER);
        assertWithdrawn(OTHER);
        ministry.beSilentAbout(ORDER);

        var answers = gateway.statusOfAll(Set.of(OTHER, ORDER, THIRD));

        assertEquals(Set.of(OTHER, THIRD), answers.keySet());
        assertEquals(new StatusAnswer.Unknown(), answers.get(THIRD));
    }

    @Test
    void a_final_answer_of_before_does_not_replace_one_that_is_missing() {
        PatientCalls gateway = silentAboutOrder();
        assertWithdrawn(ORDER);
        assertWithdrawnOrFailed(ORDER);
        batch().statusOfAll(Set.of(ORDER));
        ministry.beSilentAbout(ORDER);

        assertEquals(Set.of(OTHER), gateway.statusOfAll(Set.of(ORDER, OTHER)).keySet());
        assertEquals(Set.of(OTHER), gateway.withdrawAll(Set.of(ORDER, OTHER)).keySet());
        assertEquals(
                Set.of(OTHER),
                gateway.submitAll(List.of(SampleStudents.submission(ORDER), SampleStudents.submission(OTHER)))
                        .keySet());
    }

    @Test
    void a_withdrawal_without_an_answer_is_left_out_and_the_others_are_answered() {
        PatientCalls gateway = silentAboutOrder();
        assertAccepted(ORDER);
        assertAccepted(OTHER);
        ministry.beSilentAbout(ORDER);

        assertEquals(
                Set.of(OTHER, THIRD),
                gateway.withdrawAll(Set.of(OTHER, ORDER, THIRD)).keySet());

        assertEquals(new StatusAnswer.Withdrawn(), gateway().status(OTHER));
        ministry.speakAgain(ORDER);
        assertWithdrawn(ORDER);
    }

    @Test
    void a_call_about_many_orders_without_any_answer_throws_an_infrastructure_exception() {
        BatchMinistryGateway gateway = batch();
        Set<OrderId> both = Set.of(ORDER, OTHER);
        both.forEach(ministry::beSilentAbout);

        assertThrows(
                InfrastructureException.class, () -> gateway.submitAll(List.of(submission(ORDER), submission(OTHER))));
        assertThrows(InfrastructureException.class, () -> gateway.statusOfAll(both));
        assertThrows(InfrastructureException.class, () -> gateway.withdrawAll(both));
    }

    @Test
    void an_order_that_was_left_out_is_answered_once_the_ministry_answers_about_it() {
        BatchMinistryGateway gateway = batch();
        Set<OrderId> all = Set.of(ORDER, OTHER, THIRD);
        List<Submission> submissions =
                all.stream().map(SampleStudents::submission).toList();
        ministry.beSilentAbout(ORDER);
        gateway.submitAll(submissions);
        gateway.statusOfAll(all);
        ministry.speakAgain(ORDER);

        assertEquals(all, new PatientCalls(gateway).submitAll(submissions).keySet());
        assertEquals(all, new PatientCalls(gateway).statusOfAll(all).keySet());
        ministry.beSilentAbout(ORDER);
        gateway.withdrawAll(all);
        ministry.speakAgain(ORDER);
        assertEquals(all, new PatientCalls(gateway).withdrawAll(all).keySet());
    }

    private PatientCalls silentAboutOrder() {
        return new PatientCalls(batch(), Set.of(ORDER));
    }

    private BatchMinistryGateway batch() {
        var gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        assumeTrue(gateway.maxOrdersInCall() >= 3, "the maximum is very low");
        return gateway;
    }
}
