package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.ENDING_ACTIVATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of another system is reached under the ministry's key, if the gateway is a {@link MinistryIdGateway}. */
abstract class MinistryIdTests extends AbstractGatewayTests {

    private static final String KEY = "MC-2026/000815";
    private static final String OTHER_KEY = "MC-2026/000816";
    private static final StatusAnswer PROCESSING = new StatusAnswer.Processing(Optional.empty());
    private static final StatusAnswer COLLECTED = new StatusAnswer.Collected();

    private MinistryIdGateway gateway;

    MinistryIdTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireAGatewayThatKnowsTheMinistrysKeys() {
        gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
    }

    @Test
    void an_order_of_another_system_has_the_status_of_its_key() {
        adopt(KEY, PROCESSING);
        adopt(OTHER_KEY, COLLECTED);

        assertInstanceOf(StatusAnswer.Processing.class, gateway.status(ORDER, KEY));
        assertEquals(COLLECTED, gateway.status(ORDER, OTHER_KEY));
    }

    @Test
    void a_ready_document_of_another_system_has_its_codes() {
        adopt(KEY, new StatusAnswer.Ready(ACTIVATION));

        var ready = assertInstanceOf(StatusAnswer.Ready.class, gateway.status(ORDER, KEY));

        assertTrue(ready.activation().hasSameCodesAs(ACTIVATION));
    }

    @Test
    void the_end_of_the_codes_of_a_key_is_the_present_one() {
        ControllableMinistry ministry = ministry();
        for (Optional<Instant> end : List.of(Optional.<Instant>empty(), ENDING_ACTIVATION.usableUntil())) {
            var codes = new Activation(ACTIVATION.qrText(), ACTIVATION.code(), end);
            adopt(KEY, new StatusAnswer.Ready(codes));

            assertEquals(new StatusAnswer.Ready(ministry.asAnswered(codes)), gateway.status(ORDER, KEY));
        }
    }

    @Test
    void an_unknown_key_is_unknown() {
        adopt(OTHER_KEY, COLLECTED);

        assertEquals(new StatusAnswer.Unknown(), gateway.status(ORDER, KEY));
    }

    @Test
    void a_document_that_was_withdrawn_under_its_key_is_dead_and_stays_dead() {
        adopt(KEY, new StatusAnswer.Ready(ACTIVATION));

        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, KEY));
        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, KEY));

        assertEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER, KEY));
    }

    @Test
    void a_collected_document_is_withdrawn_under_its_key_unless_a_person_must_act() {
        adopt(KEY, COLLECTED);

        WithdrawAnswer answer = gateway.withdraw(ORDER, KEY);

        boolean isWithdrawn = answer instanceof WithdrawAnswer.Withdrawn;
        assertEquals(isWithdrawn ? new StatusAnswer.Withdrawn() : COLLECTED, gateway.status(ORDER, KEY));
        assertEquals(answer, gateway.withdraw(ORDER, KEY));
    }

    @Test
    void an_order_in_processing_can_be_withdrawn_under_its_key() {
        adopt(KEY, PROCESSING);

        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, KEY));

        assertEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER, KEY));
    }

    @Test
    void withdrawing_a_failed_order_of_another_system_is_confirmed() {
        adopt(KEY, new StatusAnswer.Failed(SampleOrders.REASON));

        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, KEY));
    }

    @Test
    void withdrawing_one_key_does_not_affect_another() {
        adopt(KEY, COLLECTED);
        adopt(OTHER_KEY, COLLECTED);

        gateway.withdraw(ORDER, KEY);

        assertEquals(COLLECTED, gateway.status(ORDER, OTHER_KEY));
    }

    @Test
    void withdrawing_a_key_does_not_affect_the_order_of_the_id() {
        adopt(KEY, COLLECTED);
        assertAccepted(ORDER);

        gateway.withdraw(ORDER, KEY);

        assertNotEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER));
    }

    @Test
    void a_key_is_the_same_order_whichever_id_it_is_logged_with() {
        adopt(KEY, COLLECTED);
        adopt(OTHER_KEY, PROCESSING);

        assertEquals(COLLECTED, gateway.status(ORDER, KEY));
        assertEquals(COLLECTED, gateway.status(OTHER, KEY));
        assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(OTHER, OTHER_KEY));
        assertEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER, OTHER_KEY));
    }

    /** The key may be wrong, and the document alive under another one. */
    @Test
    void eight_concurrent_withdrawals_of_an_unknown_key_are_all_refused() {
        ParallelCalls.run(thread -> gateway.withdraw(ORDER, KEY))
                .forEach(answer -> assertInstanceOf(WithdrawAnswer.Refused.class, answer));
    }

    @Test
    void the_withdrawal_of_an_unknown_key_is_refused() {
        assertInstanceOf(WithdrawAnswer.Refused.class, gateway.withdraw(ORDER, KEY));
        assertInstanceOf(WithdrawAnswer.Refused.class, gateway.withdraw(ORDER, KEY));
    }

    @Test
    @SuppressWarnings("NullAway")
    void a_null_argument_beside_a_key_throws_a_null_pointer_exception() {
        assertThrows(NullPointerException.class, () -> gateway.status(null, KEY));
        assertThrows(NullPointerException.class, () -> gateway.status(ORDER, null));
        assertThrows(NullPointerException.class, () -> gateway.withdraw(null, KEY));
        assertThrows(NullPointerException.class, () -> gateway.withdraw(ORDER, null));
    }

    @Test
    void a_call_with_a_key_to_an_unreachable_ministry_throws_an_infrastructure_exception() {
        adopt(KEY, COLLECTED);
        var connection = Assume.implementing(contract, BreakableConnection.class);
        connection.breakConnection();

        assertThrows(InfrastructureException.class, () -> gateway.status(ORDER, KEY));
        assertThrows(InfrastructureException.class, () -> gateway.withdraw(ORDER, KEY));

        connection.restoreConnection();
        assertEquals(COLLECTED, gateway.status(ORDER, KEY));
    }

    private void adopt(String ministryId, StatusAnswer status) {
        Assume.implementing(contract, AdoptingMinistry.class).adopt(ministryId, status);
    }
}
