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

    private static final Duration LONGEST_MOMENT = Duration.ofSeconds(1);

    private final JobQueue waiting;
    private final Concurrency concurrency;
    private final Duration patience;

    /** The calls that have ended. Each throws what its call has thrown that the JVM cannot survive. */
    private final BlockingQueue<Supplier<Finished>> ended = new LinkedBlockingQueue<>();

    private final Duration moment;
    private Duration waited = Duration.ZERO;
    private int threads;
    private int unreturned;

    /**
     * @param waiting the calls to make
     * @param concurrency who makes them
     * @param patience how long to wait for the end of any call before giving up
     */
    ConcurrentCalls(JobQueue waiting, Concurrency concurrency, Duration patience) {
        this.waiting = waiting;
        this.concurrency = concurrency;
        this.patience = patience;
        this.moment = patience.compareTo(LONGEST_MOMENT) < 0 ? patience : LONGEST_MOMENT;
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
        noteWait(ends.isEmpty());
        return ends.stream().map(Supplier::get).toList();
    }

    /** Waits no longer than a moment, because one call that hangs must not keep new work from being claimed. */
    private Optional<Supplier<Finished>> firstEnd() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            return Optional.ofNullable(ended.poll(moment.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            wasInterrupted = true;
            return Optional.empty();
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void noteWait(boolean isInVain) {
        waited = isInVain ? waited.plus(moment) : Duration.ZERO;
        if (waited.compareTo(patience) >= 0) {
            throw new InfrastructureException(
                    "no call has ended for " + patience + "; a call has no time-out, or the executor has dropped it");
        }
    }
}
