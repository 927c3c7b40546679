package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawsTest {

    @ParameterizedTest
    @EnumSource
    void the_gateway_does_not_have_the_flaw(Flaw flaw) {
        flaw.check(line -> new HttpMinistryGateway(
                line.settings().requestTimeout(flaw.patience()).build()));
    }

    @ParameterizedTest
    @EnumSource
    void a_gateway_with_the_flaw_is_caught(Flaw flaw) {
        assertThrows(
                AssertionError.class,
                () -> flaw.check(line -> new NaiveGateway(line.simulator.uri(), flaw.patience(), Set.of(flaw))));
    }

    /** Shows that a check fails because of the flaw alone. */
    @ParameterizedTest
    @EnumSource
    void the_same_gateway_without_the_flaw_passes(Flaw flaw) {
        flaw.check(line -> new NaiveGateway(line.simulator.uri(), flaw.patience(), Set.of()));
    }
}
