package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes calls on the threads of an executor. A thread that has ended a call begins the next one itself, so that none is
 * idle while the run stores outcomes.
 */
final class ConcurrentCalls implements Calls {

    private final JobQueue waiting;
    private final Concurrency concurrency;
    private final Duration patience;

    /** The calls that have ended. Each throws what its call has thrown that the JVM cannot survive. */
    private final BlockingQueue<Supplier<Finished>> ended = new LinkedBlockingQueue<>();

    private int threads;
    private int unreturned;

    /**
     * @param waiting the calls to make
     * @param concurrency who makes them
     * @param patience how long to wait for the end of a call
     */
    ConcurrentCalls(JobQueue waiting, Concurrency concurrency, Duration patience) {
        this.waiting = waiting;
        this.concurrency = concurrency;
        this.patience = patience;
    }

    @Override
    public int lowWater() {
        return 2 * concurrency.calls();
    }

    private synchronized boolean areRunning() {
        return unreturned > 0;
    }

    @Override
    public List<Finished> await() {
        Optional<Job> job = nextForAnotherThread();
        while (job.isPresent()) {
            begin(job.get());
            job = nextForAnotherThread();
        }
        return areRunning() ? awaitEnd() : List.of();
    }

    private synchronized Optional<Job> nextForAnotherThread() {
        if (threads == concurrency.calls()) {
            return Optional.empty();
        }
        threads++;
        return next();
    }

    /** Returns the next call of a thread, which ends if there is none. */
    private synchronized Optional<Job> next() {
        Optional<Job> job = waiting.next();
        if (job.isPresent()) {
            unreturned++;
        } else {
            threads--;
        }
        return job;
    }

    /** A full or closed executor must not keep a claimed order waiting: the thread of the run makes the call then. */
    private void begin(Job job) {
        try {
            concurrency.executor().execute(() -> makeCalls(job));
        } catch (RejectedExecutionException e) {
            make(job);
            endThread();
        }
    }

    private void makeCalls(Job first) {
        Optional<Job> job = Optional.of(first);
        while (job.isPresent()) {
            make(job.get());
            job = next();
        }
    }

    private synchronized void endThread() {
        threads--;
    }

    private void make(Job job) {
        try {
            Finished finished = job.run();
            ended.add(() -> finished);
        } catch (VirtualMachineError e) {
            ended.add(() -> {
                throw e;
            });
        }
    }

    private List<Finished> awaitEnd() {
        var ends = new ArrayList<Supplier<Finished>>();
        firstEnd().ifPresent(ends::add);
        ended.drainTo(ends);
        synchronized (this) {
            unreturned -= ends.size();
        }
        return ends.stream().map(Supplier::get).toList();
    }

    private Optional<Supplier<Finished>> firstEnd() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            return Optional.of(firstEnd(wasInterrupted));
        } catch (InterruptedException e) {
            wasInterrupted = true;
            return Optional.empty();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Supplier<Finished> firstEnd(boolean wasInterrupted) throws InterruptedException {
        while (true) {
            try {
                Supplier<Finished> end = ended.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
                if (end == null) {
                    throw new InfrastructureException("no call has ended for " + patience
                            + "; a call has no time-out, or the executor has dropped it");
                }
                return end;
            } catch (InterruptedException e) {
                if (!wasInterrupted) {
                    throw e;
                }
            }
        }
    }
}
