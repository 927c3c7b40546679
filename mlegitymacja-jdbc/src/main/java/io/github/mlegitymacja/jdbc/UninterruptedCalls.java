package io.github.mlegitymacja.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes calls on threads that nobody interrupts, while the caller waits.
 *
 * <p>Java closes a file channel if the thread that reads or writes is interrupted. H2 has one channel for all
 * connections of a process, so a single interrupt would take the database away from everybody.
 */
final class UninterruptedCalls {

    private static final int IDLE_SECONDS = 5;

    /** Idle threads end, and as daemons they do not keep the JVM alive. */
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), UninterruptedCalls::thread);

    private UninterruptedCalls() {}

    @FunctionalInterface
    interface Call<T> {
        T make() throws SQLException;
    }

    /**
     * Makes a call, and throws what it throws. An interrupt has no effect until the call has ended; then the caller's
     * thread is interrupted.
     */
    static <T> T make(Call<T> call) throws SQLException {
        Future<T> result = THREADS.submit(call::make);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw thrown(Objects.requireNonNull(e.getCause()));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns what the call threw; its stack trace continues with the caller's, as if there were one thread. */
    private static SQLException thrown(Throwable thrown) {
        var here = new Throwable();
        thrown.setStackTrace(Stream.of(thrown.getStackTrace(), here.getStackTrace())
                .flatMap(Stream::of)
                .toArray(StackTraceElement[]::new));
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return (SQLException) thrown;
    }

    private static Thread thread(Runnable calls) {
        var thread = new Thread(calls, "mlegitymacja-h2");
        thread.setDaemon(true);
        return thread;
    }
}
