package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.Concurrency;
import java.util.Optional;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** The threads that call the ministry and the registry at the same time. */
final class CallThreads implements AutoCloseable {

    private static final String NAME = "mlegitymacja-call-";

    private final Optional<SimpleAsyncTaskExecutor> threads;
    private final int callsAtOnce;

    private CallThreads(Optional<SimpleAsyncTaskExecutor> threads, int callsAtOnce) {
        this.threads = threads;
        this.callsAtOnce = callsAtOnce;
    }

    /** With one call at a time, the thread of the background work makes the calls. */
    static CallThreads of(int callsAtOnce, boolean areVirtual) {
        return callsAtOnce == 1 ? new CallThreads(Optional.empty(), 1) : started(callsAtOnce, areVirtual);
    }

    private static CallThreads started(int callsAtOnce, boolean areVirtual) {
        var threads = new SimpleAsyncTaskExecutor(NAME);
        threads.setVirtualThreads(areVirtual);
        return new CallThreads(Optional.of(threads), callsAtOnce);
    }

    Optional<Concurrency> concurrency() {
        return threads.map(executor -> new Concurrency(executor, callsAtOnce));
    }

    @Override
    public void close() {
        threads.ifPresent(SimpleAsyncTaskExecutor::close);
    }
}
