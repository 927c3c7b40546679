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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecrecyTest {

    private static final OrderId ORDER = SampleOrders.id(0);

    @ParameterizedTest
    @EnumSource
    void whatever_goes_wrong_no_log_and_no_exception_tells_a_secret(Fault fault) {
        try (var line = new TestLine();
                var log = new LogCapture()) {
            line.gateway().submit(SampleStudents.submission(ORDER));
            line.simulator.ministry().issue(ORDER, SampleOrders.ACTIVATION);
            line.simulator.switchOn(fault);
            var settings = line.settings()
                    .requestTimeout(Duration.ofSeconds(1))
                    .attempts(1)
                    .build();
            MinistryGateway gateway = new HttpMinistryGateway(settings);
            assertTellsNothing(() -> gateway.submit(SampleStudents.submission(ORDER)));
            assertTellsNothing(() -> gateway.status(ORDER));
            assertTellsNothing(() -> gateway.withdraw(ORDER));

            assertFalse(log.lines().isEmpty());
            log.lines().forEach(Secrets::assertNoneIn);
        }
    }

    @Test
    void settings_and_whatever_passes_through_the_simulator_hide_their_secrets() {
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

    private static void assertTellsNothing(Runnable call) {
        try {
            call.run();
        } catch (InfrastructureException e) {
            Secrets.assertNoneIn(e);
        }
    }
}
