package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What is easily done wrong in a gateway, each with the check that catches it. The order is issued before a check. */
enum Flaw {
    FOLLOWS_REDIRECTS((line, gateway) -> {
        line.simulator.switchOn(Fault.REDIRECT);
        assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertTrue(line.simulator.ministry().find(TestLine.NEW).isEmpty(), "names were sent elsewhere");
    }),
    REPEATS_WHAT_IS_REFUSED((line, gateway) -> {
        line.simulator.switchOn(Fault.WRONG_TOKEN);
        assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertEquals(1, Flaw.asked(line));
    }),
    IGNORES_RETRY_AFTER((line, gateway) -> {
        line.simulator.switchOn(Fault.UNAVAILABLE);
        var told = assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertEquals(Optional.of(Duration.ofMinutes(1)), told.retryAfter());
        assertEquals(1, Flaw.asked(line));
    }),
    READS_ANY_LENGTH((line, gateway) -> {
        line.simulator.switchOn(Fault.OVERSIZE_BODY);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    WAITS_FOR_THE_LAST_BYTE((line, gateway) -> {
        line.simulator.switchOn(Fault.DRIP);
        assertTimeoutPreemptively(Duration.ofSeconds(12), () -> assertNoAnswer(() -> gateway.status(TestLine.ORDER)));
    }),
    GUESSES_AT_AN_UNKNOWN_STATUS((line, gateway) -> {
        line.simulator.switchOn(Fault.UNKNOWN_STATUS);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    BELIEVES_ANY_404((line, gateway) -> {
        line.simulator.switchOn(Fault.STRAY_NOT_FOUND);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    BELIEVES_WHAT_IS_SAID_OF_ANOTHER_ORDER((line, gateway) -> {
        line.simulator.switchOn(Fault.OTHER_ORDER);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    LOGS_BODIES((line, gateway) -> {
        try (var log = new LogCapture()) {
            gateway.status(TestLine.ORDER);
            log.lines().forEach(Secrets::assertNoneIn);
        }
    }),
    QUOTES_WHAT_IT_CANNOT_READ((line, gateway) -> {
        line.simulator.switchOn(Fault.WRONG_CONTENT_TYPE);
        Secrets.assertNoneIn(assertNoAnswer(() -> gateway.status(TestLine.ORDER)));
    });

    private final Check check;

    Flaw(Check check) {
        this.check = check;
    }

    /** Fails if a gateway, made for a line, has this flaw. */
    void check(Function<TestLine, MinistryGateway> gateway) {
        try (var line = new TestLine()) {
            line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
            line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);
            check.on(line, gateway.apply(line));
        }
    }

    /** How often, after the one request that has placed the order. */
    private static long asked(TestLine line) {
        return line.simulator.requests() - 1;
    }

    private static InfrastructureException assertNoAnswer(Runnable call) {
        return assertThrows(InfrastructureException.class, call::run);
    }

    /** What a flawed gateway does not pass. */
    private interface Check {
        void on(TestLine line, MinistryGateway gateway);
    }
}
