package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.util.Optional;

/** A simulated connection, which breaks after a given number of steps. */
class SimulatedConnection {

    private int stepsLeft = Integer.MAX_VALUE;
    private Optional<Duration> hint = Optional.empty();

    synchronized void breakAfter(int steps) {
        stepsLeft = steps;
    }

    synchronized void breakWithHint(Duration retryAfter) {
        hint = Optional.of(retryAfter);
        breakAfter(0);
    }

    synchronized void restore() {
        stepsLeft = Integer.MAX_VALUE;
        hint = Optional.empty();
    }

    synchronized void step() {
        if (stepsLeft == 0) {
            throw hint.map(after -> new InfrastructureException("the ministry is busy", null, after))
                    .orElseGet(() -> new InfrastructureException("the connection is broken"));
        }
        stepsLeft -= stepsLeft == Integer.MAX_VALUE ? 0 : 1;
    }
}
