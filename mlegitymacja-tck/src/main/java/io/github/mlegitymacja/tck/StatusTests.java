package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.ACTIVATION;
import static io.github.mlegitymacja.tck.SampleOrders.ENDING_ACTIVATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import org.junit.jupiter.api.Test;

/** The status is the present status at the ministry, and reading it changes nothing. */
abstract class StatusTests extends AbstractGatewayTests {

    StatusTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void an_id_never_submitted_is_unknown() {
        assertAccepted(OTHER);

        assertEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
    }

    @Test
    void asking_for_an_unknown_id_does_not_make_it_known() {
        gateway().status(ORDER);

        assertEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
        assertAccepted(ORDER);
    }

    @Test
    void an_order_is_in_processing_until_the_ministry_has_decided() {
        ministry();
        assertAccepted(ORDER);

        assertStatus(StatusAnswer.Processing.class, ORDER);
        assertStatus(StatusAnswer.Processing.class, ORDER);
    }

    @Test
    void an_issued_order_is_ready_and_returns_its_activation_every_time() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);

        assertReady(ACTIVATION, ORDER);
        assertReady(ACTIVATION, ORDER);
    }

    @Test
    void the_end_of_the_codes_arrives_unchanged() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ENDING_ACTIVATION);

        assertReady(ENDING_ACTIVATION, ORDER);
    }

    @Test
    void codes_that_have_expired_are_reported_as_expired() {
        issueAndExpire(ORDER);

        assertEquals(new StatusAnswer.Expired(), gateway().status(ORDER));
        assertEquals(new StatusAnswer.Expired(), gateway().status(ORDER));
    }

    @Test
    void newer_codes_replace_codes_that_have_expired() {
        issueAndExpire(ORDER);
        expiringCodes().issue(ORDER, ENDING_ACTIVATION);

        assertReady(ENDING_ACTIVATION, ORDER);
    }

    @Test
    void newer_codes_replace_codes_that_can_still_be_used() {
        expiringCodes();
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);
        assertReady(ACTIVATION, ORDER);
        ministry().issue(ORDER, ENDING_ACTIVATION);

        assertReady(ENDING_ACTIVATION, ORDER);
    }

    @Test
    void a_document_with_newer_codes_can_be_collected() {
        issueAndExpire(ORDER);
        expiringCodes().issue(ORDER, ENDING_ACTIVATION);
        expiringCodes().collect(ORDER);

        assertEquals(new StatusAnswer.Collected(), gateway().status(ORDER));
    }

    @Test
    void expired_codes_of_one_order_do_not_affect_another() {
        issueAndExpire(ORDER);
        assertAccepted(OTHER);
        ministry().issue(OTHER, ACTIVATION);

        assertReady(ACTIVATION, OTHER);
    }

    @Test
    void a_long_activation_with_special_characters_comes_back_unchanged() {
        var activation = new Activation("Ł/\ud83c\udf93&<\"".repeat(600), " 0o+% ");
        assertAccepted(ORDER);
        ministry().issue(ORDER, activation);

        Activation arrived = assertStatus(StatusAnswer.Ready.class, ORDER).activation();
        assertEquals(activation.qrText(), arrived.qrText());
        assertEquals(activation.code(), arrived.code());
    }

    @Test
    void a_document_added_by_the_student_is_collected() {
        assertAccepted(ORDER);
        ministry().issue(ORDER, ACTIVATION);
        ministry().collect(ORDER);

        assertEquals(new StatusAnswer.Collected(), gateway().status(ORDER));
    }

    @Test
    void an_order_whose_processing_ended_in_an_error_has_failed() {
        assertAccepted(ORDER);
        ministry().fail(ORDER);

        assertStatus(StatusAnswer.Failed.class, ORDER);
    }

    @Test
    void a_refused_order_counts_as_failed() {
        ministry().refuse(ORDER);
        assertRefused(ORDER);

        assertStatus(StatusAnswer.Failed.class, ORDER);
    }

    @Test
    void a_change_of_one_order_does_not_affect_another() {
        assertAccepted(ORDER);
        assertAccepted(OTHER);
        ministry().issue(ORDER, ACTIVATION);

        assertStatus(StatusAnswer.Processing.class, OTHER);
    }
}
