package io.github.mlegitymacja.tck;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;

/**
 * Makes the same call in eight threads that start at the same time. Adapter authors can use it in tests of their own, too.
 * The time-out of the test limits how long they take. Thread-safe.
 */
public final class ParallelCalls {

    /** The number of threads. */
    public static final int THREADS = 8;

    static final String THREAD_NAME = "tck-parallel-call";

    private ParallelCalls() {}

    /**
     * Calls a function once in each thread. If a call throws anything, the test fails with it as the cause.
     *
     * <pre>{@code
     * List<SaveResult> results = ParallelCalls.run(thread -> store.create(SampleOrders.placed(thread)));
     * }</pre>
     *
     * @param call gets the number of its thread, from 0 to 7
     * @param <T> the type of the results
     * @return the results, in the sequence of the numbers of the threads
     */
    public static <T> List<T> run(IntFunction<T> call) {
        var start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelCalls::daemon);
        try {
            var results = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        return call.apply(thread);
                    }))
                    .toList();
            return results.stream().map(ParallelCalls::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionFailedError("one of " + THREADS + " threads failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("the parallel calls took too long", e);
        }
    }

    /** Daemon threads, because a call that never returns must not keep the JVM alive. */
    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, THREAD_NAME);
        thread.setDaemon(true);
        return thread;
    }
}
