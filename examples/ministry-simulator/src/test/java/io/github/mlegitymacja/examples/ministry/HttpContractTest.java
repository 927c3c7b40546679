package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.examples.ministry.gateway.MinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;

/** The contract over plain HTTP. */
class HttpContractTest extends HttpContract {

    @Override
    ImmutableSimulatorSettings.Builder simulator(ImmutableSimulatorSettings.Builder settings) {
        return settings;
    }

    @Override
    MinistrySettings gateway(TestLine line) {
        return line.settings().build();
    }
}
