package io.github.mlegitymacja.spring.work;

import io.github.mlegitymacja.core.work.Concurrency;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The threads that call the ministry and the registry. They are not the thread of the work, so that interrupting the work does
 * not interrupt its calls.
 */
final class CallThreads implements Executor {

    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("mlegitymacja-call-");
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private final int concurrentCalls;

    CallThreads(int concurrentCalls, boolean areVirtual) {
        this.concurrentCalls = concurrentCalls;
        threads.setVirtualThreads(areVirtual);
        threads.setDaemon(true);
    }

    Concurrency concurrency() {
        return new Concurrency(this, concurrentCalls);
    }

    @Override
    public void execute(Runnable calls) {
        threads.execute(() -> {
            running.add(Thread.currentThread());
            try {
                calls.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
    }

    void interrupt() {
        running.forEach(Thread::interrupt);
    }
}
