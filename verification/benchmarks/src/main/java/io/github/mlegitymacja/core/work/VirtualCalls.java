package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.benchmarks.virtual.VirtualTime;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.Job.Finished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Makes calls at the same time in virtual time, like {@link ConcurrentCalls} in real time. It is in this package because the
 * seam is no part of the API.
 */
public final class VirtualCalls implements Calls {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final VirtualTime time;
    private final int atOnce;
    private final JobQueue waiting;
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparing(Running::end));

    private VirtualCalls(VirtualTime time, int atOnce, JobQueue waiting) {
        this.time = time;
        this.atOnce = atOnce;
        this.waiting = waiting;
    }

    /** Returns background work that makes so many calls at once. */
    public static BackgroundWork work(University university, WorkSettings settings, VirtualTime time, int atOnce) {
        return new BackgroundWork(university, settings, waiting -> new VirtualCalls(time, atOnce, waiting));
    }

    @Override
    public int lowWater() {
        return atOnce == 1 ? 1 : 2 * atOnce;
    }

    @Override
    public List<Finished> await() {
        Optional<Job> job = next();
        while (job.isPresent()) {
            begin(job.get());
            job = next();
        }
        return running.isEmpty() ? List.of() : awaitEnd();
    }

    private Optional<Job> next() {
        return running.size() < atOnce ? waiting.next() : Optional.empty();
    }

    private void begin(Job job) {
        Finished finished = job.run();
        running.add(new Running(time.instant().plus(time.takeSpent()), finished));
    }

    private List<Finished> awaitEnd() {
        Instant moment = time.instant().plus(MOMENT);
        Instant end = running.element().end();
        time.sleepUntil(end.isBefore(moment) ? end : moment);
        var ended = new ArrayList<Finished>();
        while (!running.isEmpty() && !running.element().end().isAfter(time.instant())) {
            ended.add(running.remove().finished());
        }
        return ended;
    }

    private record Running(Instant end, Finished finished) {}
}
