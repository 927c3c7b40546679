package io.github.mlegitymacja.core.work;

import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Lets the background work make several calls to the ministry and the registry at the same time.
 *
 * <pre>{@code
 * ExecutorService threads = Executors.newFixedThreadPool(16);
 * WorkSettings settings = WorkSettings.builder()
 *         .concurrency(new Concurrency(threads, 16))
 *         .build();
 * }</pre>
 *
 * <p>Choose the number of calls by what the ministry allows: with 16 calls of 50 ms at a time, 320 orders are submitted a
 * second. The store is used by the thread that calls the {@link BackgroundWork} only, so more calls need no more database
 * connections.
 *
 * <p>Immutable; as thread-safe as the executor.
 *
 * @param executor runs the calls; the application creates it and shuts it down. An executor that runs a task on the calling
 *     thread makes one call after the other
 * @param calls the maximum number of calls of a run at the same time; positive
 */
public record Concurrency(Executor executor, int calls) {

    /**
     * Checks the components.
     *
     * @param executor runs the calls
     * @param calls the maximum number of calls at the same time; positive
     * @throws NullPointerException if {@code executor} is null
     * @throws IllegalArgumentException if {@code calls} is not positive
     */
    public Concurrency {
        Objects.requireNonNull(executor, "executor");
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + ", must be positive");
        }
    }
}
