package io.github.mlegitymacja.jdbc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Runs work on several threads at the same time. */
final class ParallelWorkers {

    private ParallelWorkers() {}

    /** The work of one thread, which has a number. */
    interface Work {
        int by(int worker);
    }

    /** Returns the result of each thread; fails if one of them fails. */
    static List<Integer> eachOf(int workers, Work work) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(workers);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int worker = 0; worker < workers; worker++) {
            int number = worker;
            tasks.add(() -> work.by(number));
        }
        var results = new ArrayList<Integer>();
        threads.invokeAll(tasks).forEach(done -> results.add(assertDoesNotThrow(() -> done.get())));
        threads.shutdown();
        return results;
    }
}
