package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.concurrent.Semaphore;

/** A simulated pool of connections, which fails if too many are open. */
final class SimulatedPool {

    private final Semaphore free = new Semaphore(10);

    void open() {
        if (!free.tryAcquire()) {
            throw new InfrastructureException("no connection is free");
        }
    }

    void close() {
        free.release();
    }
}
