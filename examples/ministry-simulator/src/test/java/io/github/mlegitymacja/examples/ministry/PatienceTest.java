package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Retries, and the circuit breaker. */
class PatienceTest {

    private static final int JUDGED = 4;
    private static final Duration REST = Duration.ofMinutes(3);

    private final TestLine line = new TestLine();
    private final HttpMinistryGateway gateway = new HttpMinistryGateway(
            line.settings().attemptsJudged(JUDGED).rest(REST).attempts(1).build());

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void a_ministry_that_does_not_answer_gets_no_requests_until_the_rest_is_over() {
        line.simulator.switchOn(Fault.INTERNAL_ERROR);
        fail(JUDGED);
        line.simulator.switchOff(Fault.INTERNAL_ERROR);

        var resting = fail(1);
        assertEquals(JUDGED, line.simulator.requests());
        assertEquals(Optional.of(REST), resting.retryAfter());

        line.clock.moveTo(line.clock.instant().plus(REST).plusMillis(1));
        assertEquals(new StatusAnswer.Unknown(), gateway.status(TestLine.ORDER));
        assertEquals(JUDGED + 1, line.simulator.requests());
    }

    @Test
    void every_attempt_of_a_call_is_counted() {
        var repeating = new HttpMinistryGateway(
                line.settings().attemptsJudged(JUDGED).rest(REST).attempts(2).build());
        line.simulator.switchOn(Fault.INTERNAL_ERROR);
        for (int call = 0; call < JUDGED; call++) {
            assertThrows(InfrastructureException.class, () -> repeating.status(TestLine.ORDER));
        }

        assertEquals(JUDGED, line.simulator.requests());
    }

    /** For example, a proxy's 404 for one order, or a photo that is too large, must not delay other orders. */
    @Test
    void a_failure_of_one_call_alone_does_not_cause_a_rest() {
        line.simulator.switchOn(Fault.STRAY_NOT_FOUND);
        fail(3 * JUDGED);

        assertEquals(3 * JUDGED, line.simulator.requests());
    }

    @Test
    void a_failure_after_many_answers_does_not_cause_a_rest() {
        for (int call = 0; call < 3 * JUDGED; call++) {
            gateway.status(TestLine.ORDER);
        }
        line.simulator.switchOn(Fault.INTERNAL_ERROR);
        fail(1);
        line.simulator.switchOff(Fault.INTERNAL_ERROR);

        assertEquals(new StatusAnswer.Unknown(), gateway.status(TestLine.ORDER));
    }

    @Test
    void a_passing_failure_is_retried_within_the_call() {
        var patient = new HttpMinistryGateway(line.settings().attempts(3).build());
        Http.put(line, "/simulation/faults/internal-error", "{\"times\":2}");

        assertEquals(new StatusAnswer.Unknown(), patient.status(TestLine.ORDER));
        assertEquals(3, line.simulator.requests());
    }

    @Test
    void an_interrupted_call_ends_and_keeps_the_interrupt_flag() {
        Thread.currentThread().interrupt();

        assertThrows(InfrastructureException.class, () -> gateway.status(TestLine.ORDER));
        assertTrue(Thread.interrupted());
    }

    private InfrastructureException fail(int times) {
        InfrastructureException last = null;
        for (int call = 0; call < times; call++) {
            last = assertThrows(InfrastructureException.class, () -> gateway.status(TestLine.ORDER));
        }
        return last;
    }
}
