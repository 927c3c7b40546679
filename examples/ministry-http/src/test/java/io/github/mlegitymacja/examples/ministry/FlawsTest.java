package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawsTest {

    @ParameterizedTest
    @EnumSource
    void our_gateway_does_not_have_the_flaw(Flaw flaw) {
        flaw.check(line -> new HttpMinistryGateway(
                line.settings().requestTimeout(Duration.ofSeconds(2)).build()));
    }

    @ParameterizedTest
    @EnumSource
    void a_gateway_with_the_flaw_is_caught(Flaw flaw) {
        assertThrows(
                AssertionError.class, () -> flaw.check(line -> new NaiveGateway(line.simulator.uri(), Set.of(flaw))));
    }

    /** So that it is the flaw which is caught, and nothing else. */
    @ParameterizedTest
    @EnumSource
    void the_same_gateway_without_the_flaw_passes(Flaw flaw) {
        flaw.check(line -> new NaiveGateway(line.simulator.uri(), Set.of()));
    }
}
