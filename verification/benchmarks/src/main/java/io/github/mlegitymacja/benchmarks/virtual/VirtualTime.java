package io.github.mlegitymacja.benchmarks.virtual;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Time that passes only while everybody sleeps. One thread runs at a time, and they wake in the sequence of their times, so
 * a run has the same result each time.
 */
public final class VirtualTime implements InstantSource {

    private final PriorityQueue<Sleeper> sleepers =
            new PriorityQueue<>(Comparator.comparing(Sleeper::until).thenComparing(Sleeper::number));
    private Instant now;
    private long sleeps;
    private Duration spent = Duration.ZERO;
    private volatile Optional<Throwable> failure = Optional.empty();

    public VirtualTime(Instant beginning) {
        this.now = beginning;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Starts a thread. It runs when the present one sleeps. */
    public void start(String name, Runnable task) {
        Sleeper sleeper = new Sleeper(now, sleeps++);
        sleeper.thread = new Thread(() -> run(sleeper, task), name);
        sleeper.thread.setDaemon(true);
        sleepers.add(sleeper);
        sleeper.thread.start();
    }

    private void run(Sleeper sleeper, Runnable task) {
        sleeper.await();
        try {
            task.run();
        } catch (Throwable e) {
            failure = Optional.of(e);
        }
        wakeNext();
    }

    public void sleep(Duration duration) {
        sleepUntil(now.plus(duration));
    }

    /** Sleeps until a time, while the others run. */
    public void sleepUntil(Instant until) {
        Sleeper sleeper = new Sleeper(until.isBefore(now) ? now : until, sleeps++);
        sleeper.thread = Thread.currentThread();
        sleepers.add(sleeper);
        wakeNext();
        sleeper.await();
        failure.ifPresent(cause -> {
            throw new IllegalStateException("a thread has failed", cause);
        });
    }

    private void wakeNext() {
        Sleeper next = sleepers.remove();
        now = next.until;
        next.wake();
    }

    /** Notes that a call takes a while. It ends at once; whoever has made the call asks how long that was. */
    public void spend(Duration duration) {
        spent = spent.plus(duration);
    }

    /** Returns what was spent since the last time. */
    public Duration takeSpent() {
        Duration taken = spent;
        spent = Duration.ZERO;
        return taken;
    }

    private static final class Sleeper {
        private final Instant until;
        private final long number;
        private Thread thread;
        private volatile boolean isAwake;

        Sleeper(Instant until, long number) {
            this.until = until;
            this.number = number;
        }

        Instant until() {
            return until;
        }

        long number() {
            return number;
        }

        void wake() {
            isAwake = true;
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }

        void await() {
            while (!isAwake) {
                LockSupport.park(this);
            }
        }
    }
}
