package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import io.vavr.collection.List;
import java.util.function.BooleanSupplier;

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
    public List<Finished> await(BooleanSupplier mayBeMore) {
        return waiting.next(1).map(Call::make).orElse(List.empty());
    }
}
