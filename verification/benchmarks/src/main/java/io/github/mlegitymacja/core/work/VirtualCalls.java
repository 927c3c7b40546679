package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.benchmarks.virtual.VirtualTime;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.work.Job.Finished;
import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

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
    public List<Finished> await(BooleanSupplier mayBeMore) {
        Optional<Call> call = next();
        while (call.isPresent()) {
            begin(call.get());
            call = next();
        }
        boolean waits = !running.isEmpty() && (running.size() == atOnce || !mayBeMore.getAsBoolean());
        return waits ? awaitEnd() : List.empty();
    }

    private Optional<Call> next() {
        return running.size() < atOnce ? waiting.next(atOnce) : Optional.empty();
    }

    private void begin(Call call) {
        List<Finished> finished = call.make();
        running.add(new Running(time.instant().plus(time.takeSpent()), finished));
    }

    private List<Finished> awaitEnd() {
        Instant moment = time.instant().plus(MOMENT);
        Instant end = running.element().end();
        time.sleepUntil(end.isBefore(moment) ? end : moment);
        var ended = List.<Finished>empty();
        while (!running.isEmpty() && !running.element().end().isAfter(time.instant())) {
            ended = ended.appendAll(running.remove().finished());
        }
        return ended;
    }

    private record Running(Instant end, List<Finished> finished) {}
}
