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
 * Makes the same call in eight threads that start at the same time. The time-out of the test limits how long they take.
 */
final class ParallelCalls {

    static final int THREADS = 8;
    static final String THREAD_NAME = "tck-parallel-call";

    private ParallelCalls() {}

    /**
     * Calls the function once in each thread with the number of the thread, from 0, and returns the results in that
     * order.
     */
    static <T> List<T> run(IntFunction<T> call) {
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
