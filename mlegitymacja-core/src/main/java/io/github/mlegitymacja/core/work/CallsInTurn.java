package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import java.util.List;

/** Makes one call after the other on the thread of the run. */
final class CallsInTurn implements Calls {

    private final JobQueue waiting;

    CallsInTurn(JobQueue waiting) {
        this.waiting = waiting;
    }

    @Override
    public int lowWater() {
        return 1;
    }

    @Override
    public List<Finished> await() {
        return waiting.next().map(Job::run).map(List::of).orElse(List.of());
    }
}
