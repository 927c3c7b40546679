package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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

    /** A part of the time may have passed while the call was on its way. */
    @Test
    void the_ministrys_hint_when_to_call_again_is_passed_on() {
        var ministry = Assume.implementing(contract, BusyMinistry.class);
        Duration hint = Duration.ofMinutes(10);
        ministry.answerOnlyAfter(hint);

        Stream.concat(EveryCall.about(gateway(), List.of(ORDER, OTHER)).stream(), callsWithAKey())
                .map(call -> assertBroken(call).retryAfter().orElseThrow())
                .forEach(found -> assertTrue(
                        found.compareTo(hint) <= 0 && found.compareTo(hint.minusMinutes(1)) > 0, found::toString));
    }

    private Stream<Executable> callsWithAKey() {
        return gateway() instanceof MinistryIdGateway keyed
                ? Stream.of(() -> keyed.status(ORDER, "MC-1"), () -> keyed.withdraw(ORDER, "MC-1"))
                : Stream.of();
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

    @Test
    void the_withdrawal_of_an_issued_document_can_be_retried_after_its_answer_was_lost() {
        ControllableMinistry ministry = ministry();
        failAtEachStep(
                order -> {
                    assertAccepted(order);
                    ministry.issue(order, SampleOrders.ACTIVATION);
                },
                order -> gateway().withdraw(order),
                order -> {
                    assertWithdrawn(order);
                    assertEquals(new StatusAnswer.Withdrawn(), gateway().status(order));
                });
    }

    @Test
    void a_refusal_is_repeated_after_its_answer_was_lost() {
        failAtEachStep(ministry()::refuse, order -> gateway().submit(submission(order)), order -> {
            assertRefused(order);
            assertStatus(StatusAnswer.Failed.class, order);
        });
    }

    @Test
    void a_call_about_many_orders_can_be_retried_alone_after_its_answers_were_lost() {
        var batch = Assume.implementing(gateway(), BatchMinistryGateway.class);
        assumeTrue(batch.maxOrdersInCall() > 1, "the maximum is very low");
        ControllableMinistry ministry = ministry();
        failAtEachStep(
                order -> ministry.refuse(unwanted(order)),
                order -> batch.submitAll(List.of(submission(order), submission(unwanted(order)))),
                order -> {
                    assertRefused(unwanted(order));
                    assertAccepted(order);
                });
    }

    @Test
    void a_call_about_one_order_can_be_retried_together_after_its_answer_was_lost() {
        var batch = new PatientCalls(Assume.implementing(gateway(), BatchMinistryGateway.class));
        failAtEachStep(ministry()::refuse, order -> gateway().submit(submission(order)), order -> {
            var answers = batch.submitAll(List.of(submission(order)));
            assertInstanceOf(SubmitAnswer.Refused.class, answers.get(order));
        });
    }

    private static OrderId unwanted(OrderId order) {
        int step = IntStream.range(0, MAX_STEPS)
                .filter(number -> SampleOrders.id(number).equals(order))
                .findFirst()
                .orElseThrow();
        return SampleOrders.id(MAX_STEPS + step);
    }

    @Test
    void a_status_whose_answer_was_lost_is_never_made_up() {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        for (OrderId order : inEveryStatus()) {
            StatusAnswer present = withoutHint(gateway().status(order));
            boolean succeeded = false;
            for (int step = 0; !succeeded && step < MAX_STEPS; step++) {
                connection.breakConnectionAfter(step);
                succeeded = succeeds(
                        () -> assertEquals(present, withoutHint(gateway().status(order))));
                connection.restoreConnection();
            }
        }
    }

    private void failAtEachStep(Call call, Call check) {
        failAtEachStep(order -> {}, call, check);
    }

    /** Makes a call fail at a later and later step until one succeeds. Checks after each call. */
    private void failAtEachStep(Call preparation, Call call, Call check) {
        var connection = Assume.implementing(contract, BreakableMidway.class);
        boolean succeeded = false;
        for (int step = 0; !succeeded && step < MAX_STEPS; step++) {
            OrderId order = SampleOrders.id(step);
            preparation.of(order);
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
