package io.github.mlegitymacja.core.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.core.Orders;
import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryMinistryTest {

    private static final Order ORDER = Orders.in(OrderStatus.PENDING);
    private static final OrderId ID = ORDER.id();
    private static final Submission SUBMISSION =
            Submission.of(ID, Students.eligible("usos-1"), ORDER.semester(), ORDER.validUntil());
    private static final SubmitAnswer ACCEPTED = new SubmitAnswer.Accepted(Optional.empty());
    private static final SubmitAnswer WITHDRAWN_BEFORE =
            new SubmitAnswer.Refused(new Reason("WITHDRAWN", "the order was withdrawn"));
    private static final WithdrawAnswer WITHDRAWN = new WithdrawAnswer.Withdrawn();

    private final InMemoryMinistry ministry = new InMemoryMinistry();
    private final InMemoryMinistry choosy = new InMemoryMinistry(submission -> Optional.of(Students.REASON));

    @Test
    void a_repeated_hand_over_gets_the_same_answer_and_changes_nothing() {
        assertEquals(ACCEPTED, ministry.submit(SUBMISSION));
        ministry.issue(ID, Students.ACTIVATION);

        assertEquals(ACCEPTED, ministry.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Ready(Students.ACTIVATION), ministry.status(ID));
        assertEquals(List.of(ID), ministry.aliveOrdersOf(ORDER.student()));
    }

    @Test
    void a_refusal_repeats_and_counts_as_failed() {
        var refused = new SubmitAnswer.Refused(Students.REASON);

        assertEquals(refused, choosy.submit(SUBMISSION));
        assertEquals(refused, choosy.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Failed(Students.REASON), choosy.status(ID));
        assertEquals(WITHDRAWN, choosy.withdraw(ID));
        assertEquals(refused, choosy.submit(SUBMISSION));
        assertEquals(List.of(), choosy.aliveOrdersOf(ORDER.student()));
    }

    @Test
    void a_withdrawn_order_never_comes_alive_again() {
        ministry.submit(SUBMISSION);

        assertEquals(WITHDRAWN, ministry.withdraw(ID));
        assertEquals(WITHDRAWN, ministry.withdraw(ID));
        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(new StatusAnswer.Withdrawn(), ministry.status(ID));
        assertEquals(List.of(), ministry.aliveOrdersOf(ORDER.student()));
    }

    @Test
    void an_order_withdrawn_before_it_arrives_is_refused_from_then_on() {
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID));

        assertEquals(WITHDRAWN, ministry.withdraw(ID));

        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(WITHDRAWN_BEFORE, ministry.submit(SUBMISSION));
        assertEquals(List.of(), ministry.inProcessing());
    }

    @Test
    void an_order_goes_through_processing_to_the_phone() {
        ministry.submit(SUBMISSION);
        assertEquals(List.of(ID), ministry.inProcessing());
        assertEquals(new StatusAnswer.Processing(Optional.empty()), ministry.status(ID));

        ministry.issue(ID, Students.ACTIVATION);
        ministry.collect(ID);

        assertEquals(new StatusAnswer.Collected(), ministry.status(ID));
        assertEquals(List.of(), ministry.inProcessing());
    }

    @Test
    void what_cannot_happen_to_an_order_is_an_error() {
        assertThrows(IllegalStateException.class, () -> ministry.issue(ID, Students.ACTIVATION));
        assertThrows(IllegalStateException.class, () -> ministry.collect(ID));
        ministry.submit(SUBMISSION);
        assertThrows(IllegalStateException.class, () -> ministry.collect(ID));
        ministry.fail(ID, Students.REASON);
        assertThrows(IllegalStateException.class, () -> ministry.issue(ID, Students.ACTIVATION));
        assertEquals(new StatusAnswer.Failed(Students.REASON), ministry.status(ID));
    }

    @Test
    void a_ministry_that_is_down_answers_nothing_and_does_nothing() {
        ministry.goDown();
        assertThrows(InfrastructureException.class, () -> ministry.submit(SUBMISSION));
        assertThrows(InfrastructureException.class, () -> ministry.status(ID));
        assertThrows(InfrastructureException.class, () -> ministry.withdraw(ID));

        ministry.comeBack();
        assertEquals(new StatusAnswer.Unknown(), ministry.status(ID));
    }
}
