package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.work.Job.Finished;
import java.util.List;

/** Makes the calls of a queue. Used by one thread. */
interface Calls {

    /** Returns how many calls must wait at least, so that none of the threads is idle during a claim. */
    int lowWater();

    /**
     * Begins calls as long as some wait and not too many are running. Waits until one ends if one is running. Returns
     * early, with an empty list, if the thread is interrupted; a thread that was interrupted before waits.
     */
    List<Finished> await();
}
