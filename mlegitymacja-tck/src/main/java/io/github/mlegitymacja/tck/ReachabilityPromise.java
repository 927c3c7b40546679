package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A ministry that does not answer is an exception, never an answer; trying again later sets everything right. */
abstract class ReachabilityPromise extends GatewayPromise {

    /** More than any call to a ministry should take. */
    private static final int MOST_STEPS = 100;

    ReachabilityPromise(MinistryGatewayContract contract) {
        super(contract);
    }

    @AfterEach
    void mend() {
        if (contract instanceof BreakableConnection connection) {
            connection.mendConnection();
        }
    }

    @Test
    void a_ministry_that_cannot_be_reached_is_an_infrastructure_exception_for_every_call() {
        connection().breakConnection();

        assertBroken(() -> gateway().submit(submission(ORDER)));
        assertBroken(() -> gateway().status(ORDER));
        assertBroken(() -> gateway().withdraw(ORDER));
    }

    @Test
    void once_the_ministry_can_be_reached_again_its_answers_are_what_they_were() {
        assertAccepted(ORDER);
        assertWithdrawn(OTHER);
        connection().breakConnection();
        assertBroken(() -> gateway().submit(submission(ORDER)));
        connection().mendConnection();

        assertAccepted(ORDER);
        assertNotEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
        assertRefused(OTHER);
    }

    @Test
    void the_exception_tells_nothing_about_the_student() {
        connection().breakConnection();

        String message = String.valueOf(
                assertBroken(() -> gateway().submit(submission(ORDER))).getMessage());

        StudentRecord secret = submission(ORDER).student();
        for (String part : List.of(secret.givenNames(), secret.familyName(), SampleStudents.PESEL)) {
            assertFalse(message.contains(part), "the message tells personal data");
        }
    }

    @Test
    void a_submit_whose_answer_was_lost_can_be_repeated() {
        atEachStep(order -> gateway().submit(submission(order)), order -> {
            assertAccepted(order);
            assertNotEquals(new StatusAnswer.Unknown(), gateway().status(order));
        });
    }

    @Test
    void a_withdrawal_whose_answer_was_lost_can_be_repeated() {
        atEachStep(order -> gateway().withdraw(order), order -> {
            assertWithdrawn(order);
            assertRefused(order);
            assertEquals(new StatusAnswer.Withdrawn(), gateway().status(order));
        });
    }

    /** Lets calls break off later and later, until one is answered, and looks at what follows. */
    private void atEachStep(Call call, Call afterwards) {
        var connection = Capability.of(contract, BreakableMidway.class);
        boolean answered = false;
        for (int step = 0; !answered && step < MOST_STEPS; step++) {
            OrderId order = SampleOrders.id(step);
            connection.breakConnectionAfter(step);
            answered = answers(() -> call.about(order));
            connection.mendConnection();
            afterwards.about(order);
        }
    }

    private static boolean answers(Runnable call) {
        try {
            call.run();
            return true;
        } catch (InfrastructureException e) {
            return false;
        }
    }

    private BreakableConnection connection() {
        return Capability.of(contract, BreakableConnection.class);
    }

    private static InfrastructureException assertBroken(Executable call) {
        return assertThrows(InfrastructureException.class, call);
    }

    /** Something said to the ministry about an order. */
    private interface Call {
        void about(OrderId order);
    }
}
