package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Retries within a call. */
class PatienceTest {

    private final TestLine line = new TestLine();

    @AfterEach
    void close() {
        line.close();
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
        var gateway = new HttpMinistryGateway(line.settings().attempts(1).build());
        Thread.currentThread().interrupt();

        assertThrows(InfrastructureException.class, () -> gateway.status(TestLine.ORDER));
        assertTrue(Thread.interrupted());
    }

    @Test
    void a_ministry_that_does_not_answer_is_asked_as_often_as_the_settings_say() {
        var patient = new HttpMinistryGateway(line.settings().attempts(3).build());
        line.simulator.switchOn(Fault.INTERNAL_ERROR);

        assertThrows(InfrastructureException.class, () -> patient.status(TestLine.ORDER));
        assertEquals(3, line.simulator.requests());
    }
}
