package io.github.mlegitymacja.examples.ministry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.examples.ministry.protocol.Json;
import io.github.mlegitymacja.examples.ministry.protocol.SubmissionJson;
import io.github.mlegitymacja.examples.ministry.simulator.Fault;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.MinistryGateway;
import io.github.mlegitymacja.tck.SampleOrders;
import io.github.mlegitymacja.tck.SampleStudents;
import io.github.mlegitymacja.testsupport.LogCapture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logs, exceptions and {@code toString} contain no secret. */
class SecrecyTest {

    private static final OrderId ORDER = SampleOrders.id(0);
    private static final Set<Fault> ENDLESS = Set.of(Fault.SLOW, Fault.DRIP);

    @ParameterizedTest
    @EnumSource
    void no_log_and_no_exception_contains_a_secret_under_any_fault(Fault fault) {
        try (var line = new TestLine();
                var log = new LogCapture()) {
            line.gateway().submit(SampleStudents.submission(ORDER));
            line.simulator.ministry().issue(ORDER, SampleOrders.ACTIVATION);
            line.simulator.switchOn(fault);
            var settings = line.settings()
                    .requestTimeout(ENDLESS.contains(fault) ? Duration.ofMillis(200) : Duration.ofSeconds(20))
                    .attempts(1)
                    .build();
            MinistryGateway gateway = new HttpMinistryGateway(settings);
            assertHidesSecrets(() -> gateway.submit(SampleStudents.submission(ORDER)));
            assertHidesSecrets(() -> gateway.status(ORDER));
            assertHidesSecrets(() -> gateway.withdraw(ORDER));

            assertFalse(log.lines().isEmpty());
            log.lines().forEach(Secrets::assertNoneIn);
        }
    }

    @Test
    void settings_requests_and_answers_hide_their_secrets() {
        List<String> shown = new ArrayList<>();
        try (var line = new TestLine(settings -> settings.witness((request, answer) -> {
            shown.add(request.toString());
            shown.add(answer.toString());
        }))) {
            line.gateway().submit(SampleStudents.submission(ORDER));
            line.simulator.ministry().issue(ORDER, SampleOrders.ACTIVATION);
            line.gateway().status(ORDER);
            shown.add(line.settings().build().toString());
        }

        assertEquals(5, shown.size());
        shown.forEach(Secrets::assertNoneIn);
        Secrets.assertNoneIn(Json.read(SubmissionJson.write(SampleStudents.submission(ORDER)))
                .toString());
    }

    /** Guards the tests above. */
    @Test
    void a_secret_would_be_found() {
        String body = new String(SubmissionJson.write(SampleStudents.submission(ORDER)), UTF_8);

        assertThrows(AssertionError.class, () -> Secrets.assertNoneIn(body));
    }

    private static void assertHidesSecrets(Runnable call) {
        try {
            call.run();
        } catch (InfrastructureException e) {
            Secrets.assertNoneIn(e);
        }
    }
}
