package io.github.mlegitymacja.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A measurement counts only if what was measured is right. */
public final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Trial() {}

    /** Ends the trial as failed unless something holds. */
    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Ends the trial as failed unless something holds within a while. */
    public static void await(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            require(System.nanoTime() < end, otherwise);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
