package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The state of the simulator.
 *
 * @param requests counts the requests of the ministry's protocol
 */
record State(SimulatedMinistry ministry, Faults faults, InstantSource clock, LongSupplier requests) {

    boolean isDriven() {
        return clock instanceof DrivenClock;
    }
}
