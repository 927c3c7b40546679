package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A call that gets no answer throws an exception, and retrying it is safe. */
abstract class ReachabilityTests extends AbstractGatewayTests {

    /** More steps than any call to the ministry should need. */
    private static final int MAX_STEPS = 100;

    ReachabilityTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void every_call_to_an_unreachable_ministry_throws_an_infrastructure_exception() {
        connection().breakConnection();

        assertBroken(() -> gateway().submit(submission(ORDER)));
        assertBroken(() -> gateway().status(ORDER));
        assertBroken(() -> gateway().withdraw(ORDER));
    }

    @Test
    void after_a_reconnect_the_ministry_gives_the_same_answers() {
        assertAccepted(ORDER);
        assertWithdrawn(OTHER);
        connection().breakConnection();
        assertBroken(() -> gateway().submit(submission(ORDER)));
        connection().restoreConnection();

        assertAccepted(ORDER);
        assertNotEquals(new StatusAnswer.Unknown(), gateway().status(ORDER));
        assertRefused(OTHER);
    }

    @Test
    void a_status_that_was_asked_for_before_is_not_repeated_while_the_ministry_is_unreachable() {
        assertAccepted(ORDER);
        gateway().status(ORDER);
        connection().breakConnection();

        assertBroken(() -> gateway().status(ORDER));
        assertBroken(() -> gateway().submit(submission(ORDER)));
    }

    /** A part of the time may have passed while the call was on its way. */
    @Test
    void the_ministrys_hint_when_to_call_again_is_passed_on() {
        var ministry = Assume.implementing(contract, BusyMinistry.class);
        Duration hint = Duration.ofMinutes(10);
        ministry.answerOnlyAfter(hint);

        Stream.<Executable>of(
                        () -> gateway().submit(submission(ORDER)),
                        () -> gateway().status(ORDER),
                        () -> gateway().withdraw(ORDER))
                .map(call -> assertBroken(call).retryAfter().orElseThrow())
                .forEach(found -> assertTrue(
                        found.compareTo(hint) <= 0 && found.compareTo(hint.minusMinutes(1)) > 0, found::toString));
    }

    @Test
    void a_submission_can_be_retried_after_its_answer_was_lost() {
        failAtEachStep(order -> gateway().submit(submission(order)), order -> {
            assertAccepted(order);
            assertNotEquals(new StatusAnswer.Unknown(), gateway().status(order));
        });
    }

    @Test
    void a_withdrawal_can_be_retried_after_its_answer_was_lost() {
        failAtEachStep(order -> gateway().withdraw(order), order -> {
            assertWithdrawn(order);
            assertRefused(order);
            assertWithdrawnOrFailed(order);
        });
    }

    /** Makes a call fail at a later and later step until one succeeds. Checks after each call. */
    private void failAtEachStep(Call call, Call check) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        boolean succeeded = false;
        for (int step = 0; !succeeded && step < MAX_STEPS; step++) {
            OrderId order = SampleOrders.id(step);
            connection.breakConnectionAfter(step);
            succeeded = succeeds(() -> call.of(order));
            connection.restoreConnection();
            check.of(order);
        }
        assertTrue(succeeded, () -> "the call fails even if " + (MAX_STEPS - 1) + " steps succeed");
    }

    private static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (InfrastructureException e) {
            return false;
        }
    }

    private BreakableConnection connection() {
        return Assume.implementing(contract, BreakableConnection.class);
    }

    private static InfrastructureException assertBroken(Executable call) {
        return assertThrows(InfrastructureException.class, call);
    }

    /** A call to the ministry about an order. */
    private interface Call {
        void of(OrderId order);
    }
}
