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
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Common mistakes in a gateway, each with a check that catches it. The document is issued before the check. */
enum Flaw {
    FOLLOWS_REDIRECTS((line, gateway) -> {
        line.simulator.switchOn(Fault.REDIRECT);
        assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertTrue(
                line.simulator.ministry().find(TestLine.NEW).isEmpty(), "personal data were sent to another address");
    }),
    RETRIES_REFUSED_REQUESTS((line, gateway) -> {
        line.simulator.switchOn(Fault.WRONG_TOKEN);
        assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertEquals(1, Flaw.requests(line));
    }),
    IGNORES_RETRY_AFTER((line, gateway) -> {
        line.simulator.switchOn(Fault.UNAVAILABLE);
        var failure = assertNoAnswer(() -> gateway.submit(SampleStudents.submission(TestLine.NEW)));
        assertEquals(Optional.of(Duration.ofMinutes(1)), failure.retryAfter());
        assertEquals(1, Flaw.requests(line));
    }),
    READS_ANY_LENGTH((line, gateway) -> {
        line.simulator.switchOn(Fault.OVERSIZE_BODY);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    WAITS_FOR_THE_LAST_BYTE((line, gateway) -> {
        line.simulator.switchOn(Fault.DRIP);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertNoAnswer(() -> gateway.status(TestLine.ORDER)));
    }),
    GUESSES_UNKNOWN_STATUSES((line, gateway) -> {
        line.simulator.switchOn(Fault.UNKNOWN_STATUS);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    ACCEPTS_ANY_404((line, gateway) -> {
        line.simulator.switchOn(Fault.STRAY_NOT_FOUND);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    ACCEPTS_ANSWERS_ABOUT_OTHER_ORDERS((line, gateway) -> {
        line.simulator.switchOn(Fault.OTHER_ORDER);
        assertNoAnswer(() -> gateway.status(TestLine.ORDER));
    }),
    LOGS_BODIES((line, gateway) -> {
        try (var log = new LogCapture()) {
            gateway.status(TestLine.ORDER);
            log.lines().forEach(Secrets::assertNoneIn);
        }
    }),
    QUOTES_UNREADABLE_ANSWERS((line, gateway) -> {
        line.simulator.switchOn(Fault.WRONG_CONTENT_TYPE);
        Secrets.assertNoneIn(assertNoAnswer(() -> gateway.status(TestLine.ORDER)));
    });

    private final Check check;

    Flaw(Check check) {
        this.check = check;
    }

    /** Returns the time-out for the gateways: short only if the time-out is what is tested. */
    Duration patience() {
        return this == WAITS_FOR_THE_LAST_BYTE ? Duration.ofMillis(250) : Duration.ofSeconds(20);
    }

    /** Fails if a gateway has this flaw. */
    void check(Function<TestLine, MinistryGateway> gateway) {
        try (var line = new TestLine()) {
            line.gateway().submit(SampleStudents.submission(TestLine.ORDER));
            line.simulator.ministry().issue(TestLine.ORDER, SampleOrders.ACTIVATION);
            check.on(line, gateway.apply(line));
        }
    }

    /** Returns the number of requests after the one that has submitted the order. */
    private static long requests(TestLine line) {
        return line.simulator.requests() - 1;
    }

    private static InfrastructureException assertNoAnswer(Runnable call) {
        return assertThrows(InfrastructureException.class, call::run);
    }

    /** A check that a gateway with the flaw does not pass. */
    private interface Check {
        void on(TestLine line, MinistryGateway gateway);
    }
}
