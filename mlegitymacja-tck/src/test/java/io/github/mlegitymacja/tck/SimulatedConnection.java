package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.util.Optional;

/** A simulated connection, which breaks after a given number of steps, for good or once. */
class SimulatedConnection {

    private int stepsLeft = Integer.MAX_VALUE;
    private boolean breaksOnce;
    private Optional<Duration> hint = Optional.empty();

    synchronized void breakAfter(int steps) {
        stepsLeft = steps;
        breaksOnce = false;
    }

    synchronized void breakOnceAfter(int steps) {
        stepsLeft = steps;
        breaksOnce = true;
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
            stepsLeft = breaksOnce ? Integer.MAX_VALUE : 0;
            throw hint.map(after -> new InfrastructureException("the ministry is busy", null, after))
                    .orElseGet(() -> new InfrastructureException("the connection is broken"));
        }
        stepsLeft -= stepsLeft == Integer.MAX_VALUE ? 0 : 1;
    }
}
