package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private final BlockingQueue<Supplier<List<Finished>>> ended = new LinkedBlockingQueue<>();

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
    public List<Finished> await(BooleanSupplier mayBeMore) {
        Optional<Call> call = nextForAnotherThread();
        while (call.isPresent()) {
            begin(call.get());
            call = nextForAnotherThread();
        }
        if (!areRunning()) {
            return List.empty();
        }
        return isIdle() && mayBeMore.getAsBoolean() ? returned(Optional.empty()) : awaitEnd();
    }

    private synchronized boolean isIdle() {
        return threads < concurrency.calls();
    }

    private synchronized Optional<Call> nextForAnotherThread() {
        if (!isIdle()) {
            return Optional.empty();
        }
        threads++;
        return next();
    }

    /** Returns the next call of a thread, which ends if there is none. */
    private synchronized Optional<Call> next() {
        Optional<Call> call = waiting.next(concurrency.calls());
        if (call.isPresent()) {
            unreturned++;
        } else {
            threads--;
        }
        return call;
    }

    /** A full or closed executor must not keep a claimed order waiting: the thread of the run makes the call then. */
    private void begin(Call call) {
        try {
            concurrency.executor().execute(() -> makeCalls(call));
        } catch (RejectedExecutionException e) {
            make(call);
            endThread();
        }
    }

    private void makeCalls(Call first) {
        Optional<Call> call = Optional.of(first);
        while (call.isPresent()) {
            make(call.get());
            call = next();
        }
    }

    private synchronized void endThread() {
        threads--;
    }

    private void make(Call call) {
        try {
            List<Finished> finished = call.make();
            ended.add(() -> finished);
        } catch (VirtualMachineError e) {
            ended.add(() -> {
                throw e;
            });
        }
    }

    private List<Finished> awaitEnd() {
        Optional<Supplier<List<Finished>>> first = firstEnd();
        if (first.isEmpty()) {
            noteWaitInVain();
        }
        return returned(first);
    }

    /** Returns the calls that have ended. */
    private List<Finished> returned(Optional<Supplier<List<Finished>>> first) {
        var ends = new ArrayList<Supplier<List<Finished>>>();
        first.ifPresent(ends::add);
        ended.drainTo(ends);
        waited = ends.isEmpty() ? waited : Duration.ZERO;
        synchronized (this) {
            unreturned -= ends.size();
        }
        return List.ofAll(ends).flatMap(Supplier::get);
    }

    /** Waits no longer than a moment, because one call that hangs must not keep new work from being claimed. */
    private Optional<Supplier<List<Finished>>> firstEnd() {
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

    private void noteWaitInVain() {
        waited = waited.plus(moment);
        if (waited.compareTo(patience) >= 0) {
            throw new InfrastructureException(
                    "no call has ended for " + patience + "; a call has no time-out, or the executor has dropped it");
        }
    }
}
