package io.github.mlegitymacja.core.work;

import io.vavr.collection.List;

/**
 * What a claim has returned.
 *
 * @param orders the number of orders
 * @param jobs the calls that they need
 * @param unreadable the report of the orders that cannot be read
 */
record Claimed(int orders, List<Job> jobs, WorkReport unreadable) {

    private static final Claimed NOTHING = new Claimed(0, List.empty(), WorkReport.nothing());

    static Claimed nothing() {
        return NOTHING;
    }

    static Claimed of(Job job) {
        return new Claimed(0, List.of(job), WorkReport.nothing());
    }
}
