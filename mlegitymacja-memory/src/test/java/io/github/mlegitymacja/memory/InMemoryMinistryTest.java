package io.github.mlegitymacja.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryMinistryTest {

    private static final Order ORDER = Orders.in(OrderStatus.PENDING);
    private static final OrderId ID = ORDER.id();
    private static final StudentRecord STUDENT = StudentRecord.builder()
            .id(ORDER.student())
            .givenNames("Łucja")
            .familyName("Żółć")
            .hasStudentStatus(true)
            .build();
    private static final Submission SUBMISSION = Submission.of(ID, STUDENT, ORDER.semester(), ORDER.validUntil());
    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());
    private static final SubmitAnswer WITHDRAWN_BEFORE =
            new SubmitAnswer.Refused(new Reason("WITHDRAWN", "zamówienie zostało wycofane", "the order was withdrawn"));
    private static final WithdrawAnswer WITHDRAWN = new WithdrawAnswer.Withdrawn();

    private final InMemoryMinistry ministry = new InMemoryMinistry();
    private final InMemoryMinistry refusing = new InMemoryMinistry(submission -> Optional.of(Samples.REASON));

    @Test
    void a_repeated_submission_gets_the_same_answer_and_changes_nothing() {
        assertEquals(ACCEPTED, ministry.submit(SUBMISSION));
        ministry.issue(ID, Samples.ACTIVATION);

        assertEquals(ACCEPTED, ministry.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Ready(Samples.ACTIVATION), ministry.status(ID));
        assertEquals(List.of(ID), ministry.liveOrdersOf(ORDER.student()));
    }

    @Test
    void an_order_of_another_system_is_known_by_its_key_only() {
        ministry.adopt(ORDER.student(), "MC-1", new StatusAnswer.Ready(Samples.ACTIVATION));

        assertEquals(new StatusAnswer.Ready(Samples.ACTIVATION), ministry.status(ID, "MC-1"));
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID, "MC-2"));
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID));
        assertEquals(List.of("MC-1"), ministry.liveAdoptedOrdersOf(ORDER.student()));
        assertEquals(List.of(), ministry.liveOrdersOf(ORDER.student()));
    }

    @Test
    void an_order_of_another_system_is_withdrawn_by_its_key_and_an_unknown_key_is_refused() {
        ministry.adopt(ORDER.student(), "MC-1", new StatusAnswer.Collected());
        ministry.adopt(ORDER.student(), "MC-2", new StatusAnswer.Failed(Samples.REASON));

        assertEquals(WITHDRAWN, ministry.withdraw(ID, "MC-1"));
        assertEquals(WITHDRAWN, ministry.withdraw(ID, "MC-2"));

        assertEquals(new StatusAnswer.Withdrawn(), ministry.status(ID, "MC-1"));
        assertEquals(new StatusAnswer.Failed(Samples.REASON), ministry.status(ID, "MC-2"));
        assertEquals(List.of(), ministry.liveAdoptedOrdersOf(ORDER.student()));
        assertInstanceOf(WithdrawAnswer.Refused.class, ministry.withdraw(ID, "MC-3"));
        ministry.goDown();
        assertThrows(InfrastructureException.class, () -> ministry.status(ID, "MC-1"));
        assertThrows(InfrastructureException.class, () -> ministry.withdraw(ID, "MC-1"));
    }

    @Test
    void a_refusal_is_repeated_and_its_status_is_failed() {
        var refused = new SubmitAnswer.Refused(Samples.REASON);

        assertEquals(refused, refusing.submit(SUBMISSION));
        assertEquals(refused, refusing.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Failed(Samples.REASON), refusing.status(ID));
        assertEquals(WITHDRAWN, refusing.withdraw(ID));
        assertEquals(refused, refusing.submit(SUBMISSION));
        assertEquals(List.of(), refusing.liveOrdersOf(ORDER.student()));
    }

    @Test
    void a_withdrawn_order_stays_withdrawn() {
        ministry.submit(SUBMISSION);

        assertEquals(WITHDRAWN, ministry.withdraw(ID));
        assertEquals(WITHDRAWN, ministry.withdraw(ID));
        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Withdrawn(), ministry.status(ID));
        assertEquals(List.of(), ministry.liveOrdersOf(ORDER.student()));
    }

    @Test
    void an_order_that_was_withdrawn_before_its_submission_is_refused() {
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID));

        assertEquals(WITHDRAWN, ministry.withdraw(ID));

        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(List.of(), ministry.inProcessing());
    }

    @Test
    void an_order_is_processed_issued_and_collected() {
        ministry.submit(SUBMISSION);
        assertEquals(List.of(ID), ministry.inProcessing());
        assertEquals(new StatusAnswer.Processing(Optional.empty()), ministry.status(ID));

        ministry.issue(ID, Samples.ACTIVATION);
        ministry.collect(ID);

        assertEquals(new StatusAnswer.Collected(), ministry.status(ID));
        assertEquals(List.of(), ministry.inProcessing());
    }

    @Test
    void codes_expire_and_newer_ones_replace_them_until_the_document_is_collected() {
        var newer = new Activation("newer text", "newer code");
        ministry.submit(SUBMISSION);
        ministry.issue(ID, Samples.ACTIVATION);

        ministry.expire(ID);
        assertEquals(new StatusAnswer.Expired(), ministry.status(ID));
        assertEquals(List.of(ID), ministry.liveOrdersOf(ORDER.student()));
        assertEquals(ACCEPTED, ministry.submit(SUBMISSION));

        ministry.issue(ID, Samples.ACTIVATION);
        ministry.issue(ID, newer);
        assertEquals(new StatusAnswer.Ready(newer), ministry.status(ID));
    }

    @Test
    void a_document_whose_codes_have_expired_can_be_withdrawn_and_not_collected() {
        ministry.submit(SUBMISSION);
        ministry.issue(ID, Samples.ACTIVATION);
        ministry.expire(ID);

        assertThrows(IllegalStateException.class, () -> ministry.collect(ID));
        assertThrows(IllegalStateException.class, () -> ministry.fail(ID, Samples.REASON));
        assertEquals(WITHDRAWN, ministry.withdraw(ID));
        assertEquals(new StatusAnswer.Withdrawn(), ministry.status(ID));
    }

    @Test
    void an_impossible_change_of_an_order_is_an_error() {
        assertThrows(IllegalStateException.class, () -> ministry.issue(ID, Samples.ACTIVATION));
        assertThrows(IllegalStateException.class, () -> ministry.collect(ID));
        ministry.submit(SUBMISSION);
        assertThrows(IllegalStateException.class, () -> ministry.collect(ID));
        assertThrows(IllegalStateException.class, () -> ministry.expire(ID));
        ministry.fail(ID, Samples.REASON);
        assertThrows(IllegalStateException.class, () -> ministry.issue(ID, Samples.ACTIVATION));
        assertEquals(new StatusAnswer.Failed(Samples.REASON), ministry.status(ID));
    }

    @Test
    void a_ministry_that_is_down_throws_and_changes_nothing() {
        ministry.goDown();
        assertThrows(InfrastructureException.class, () -> ministry.submit(SUBMISSION));
        assertThrows(InfrastructureException.class, () -> ministry.status(ID));
        assertThrows(InfrastructureException.class, () -> ministry.withdraw(ID));

        ministry.comeBack();
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID));
    }
}
