package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import io.vavr.collection.List;
import java.util.function.BooleanSupplier;

/** Makes the calls of a queue. Used by one thread. */
interface Calls {

    /** Returns how many calls must wait at least, so that none of the threads is idle during a claim. */
    int lowWater();

    /**
     * Begins calls as long as some wait and not too many are running. If one is running, waits a moment for one to end,
     * unless more could begin and there may be more to begin. Returns the calls that have ended; none if the thread is
     * interrupted meanwhile.
     */
    List<Finished> await(BooleanSupplier mayBeMore);
}
