package io.github.mlegitymacja.architecture.broken.core;

import io.vavr.concurrent.Future;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Brings in a thread that was not handed in, in each method. */
public class Threads {

    public Thread thread() {
        return new Thread();
    }

    public Timer timer() {
        return new Timer();
    }

    public void executor(Executor executor) {}

    public CompletableFuture<String> future() {
        return new CompletableFuture<>();
    }

    public Future<String> vavrFuture(Future<String> future) {
        return future;
    }

    public void park(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    public void spin() {
        Thread.onSpinWait();
    }

    public Stream<String> parallel(Stream<String> stream) {
        return stream.parallel();
    }

    public Stream<String> parallelStream(List<String> list) {
        return list.parallelStream();
    }
}
