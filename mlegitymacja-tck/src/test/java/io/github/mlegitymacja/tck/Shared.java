package io.github.mlegitymacja.tck;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A field that threads share by mistake. */
final class Shared<T> {

    private volatile @Nullable T value;

    /** Sets the field, and returns what it contains after a while, if several threads make calls. */
    T afterAWhile(T mine) {
        Objects.requireNonNull(mine);
        if (!Thread.currentThread().getName().equals(ParallelCalls.THREAD_NAME)) {
            return mine;
        }
        value = mine;
        LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        return Objects.requireNonNull(value);
    }
}
