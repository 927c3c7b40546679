package io.github.mlegitymacja.examples.ministry.simulator;

import io.github.mlegitymacja.examples.ministry.life.SimulatedMinistry;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What the simulator is doing.
 *
 * @param requests how often it was asked in the ministry's protocol
 */
record State(SimulatedMinistry ministry, Faults faults, InstantSource clock, LongSupplier requests) {

    boolean isDriven() {
        return clock instanceof DrivenClock;
    }
}
