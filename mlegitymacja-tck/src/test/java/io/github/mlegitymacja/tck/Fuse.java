package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;

/** A connection that takes as many steps as it is told to, and then breaks. */
class Fuse {

    private int stepsLeft = Integer.MAX_VALUE;

    synchronized void blowAfter(int steps) {
        stepsLeft = steps;
    }

    synchronized void mend() {
        stepsLeft = Integer.MAX_VALUE;
    }

    synchronized void step() {
        if (stepsLeft == 0) {
            throw new InfrastructureException("the connection is broken", null);
        }
        stepsLeft -= stepsLeft == Integer.MAX_VALUE ? 0 : 1;
    }
}
