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
    void a_ministry_that_does_not_answer_is_left_alone_until_the_rest_is_over() {
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
    void every_attempt_of_a_call_is_judged() {
        var repeating = new HttpMinistryGateway(
                line.settings().attemptsJudged(JUDGED).rest(REST).attempts(2).build());
        line.simulator.switchOn(Fault.INTERNAL_ERROR);
        for (int call = 0; call < JUDGED; call++) {
            assertThrows(InfrastructureException.class, () -> repeating.status(TestLine.ORDER));
        }

        assertEquals(JUDGED, line.simulator.requests());
    }

    /** A proxy's 404 for one order, or its photo's being too large, must not keep the others waiting. */
    @Test
    void a_call_that_is_itself_the_trouble_does_not_bring_a_rest() {
        line.simulator.switchOn(Fault.STRAY_NOT_FOUND);
        fail(3 * JUDGED);

        assertEquals(3 * JUDGED, line.simulator.requests());
    }

    @Test
    void answers_are_counted_against_troubles() {
        for (int call = 0; call < 3 * JUDGED; call++) {
            gateway.status(TestLine.ORDER);
        }
        line.simulator.switchOn(Fault.INTERNAL_ERROR);
        fail(1);
        line.simulator.switchOff(Fault.INTERNAL_ERROR);

        assertEquals(new StatusAnswer.Unknown(), gateway.status(TestLine.ORDER));
    }

    @Test
    void trouble_that_passes_is_gone_at_the_second_attempt() {
        var patient = new HttpMinistryGateway(line.settings().attempts(3).build());
        Http.put(line, "/simulation/faults/internal-error", "{\"times\":2}");

        assertEquals(new StatusAnswer.Unknown(), patient.status(TestLine.ORDER));
        assertEquals(3, line.simulator.requests());
    }

    @Test
    void an_interrupted_call_ends_and_stays_interrupted() {
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
