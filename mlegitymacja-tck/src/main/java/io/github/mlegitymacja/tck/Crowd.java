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

/** Eight threads that begin at the same moment. How long they may take is the test's time-out's business. */
final class Crowd {

    static final int SIZE = 8;

    private Crowd() {}

    /** Gives each member, numbered from 0, the same work, and returns the results in the sequence of the numbers. */
    static <T> List<T> atOnce(IntFunction<T> work) {
        var start = new CyclicBarrier(SIZE);
        ExecutorService threads = Executors.newFixedThreadPool(SIZE, Crowd::daemon);
        try {
            var results = IntStream.range(0, SIZE)
                    .mapToObj(member -> threads.submit(() -> {
                        start.await();
                        return work.apply(member);
                    }))
                    .toList();
            return results.stream().map(Crowd::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionFailedError("one of " + SIZE + " threads failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionFailedError("the threads took too long", e);
        }
    }

    /** A call that never returns must not keep the JVM alive. */
    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        return thread;
    }
}
