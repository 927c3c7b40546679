package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;

/** A simulated connection, which breaks after a given number of steps. */
class SimulatedConnection {

    private int stepsLeft = Integer.MAX_VALUE;

    synchronized void breakAfter(int steps) {
        stepsLeft = steps;
    }

    synchronized void restore() {
        stepsLeft = Integer.MAX_VALUE;
    }

    synchronized void step() {
        if (stepsLeft == 0) {
            throw new InfrastructureException("the connection is broken");
        }
        stepsLeft -= stepsLeft == Integer.MAX_VALUE ? 0 : 1;
    }
}
