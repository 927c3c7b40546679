package io.github.mlegitymacja.core.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The calls that wait to be made. The lanes take turns, so that none starves another. Polls give way to the others most of the
 * time: there can be many, and most of them find nothing new. Thread-safe.
 */
final class JobQueue {

    /** Polls have one turn in so many while others wait. */
    private static final int TURNS_PER_POLL = 30;

    private final EachLane<Deque<Job>> lanes = new EachLane<>(lane -> new ArrayDeque<>());
    private io.vavr.collection.List<Lane> turns = io.vavr.collection.List.of(Lane.values());
    private int turnsSincePoll;

    synchronized void add(Job job) {
        lanes.get(job.lane()).addLast(job);
    }

    /** Adds a call that continues what was begun, ahead of the others of its lane. */
    synchronized void addFirst(Job job) {
        lanes.get(job.lane()).addFirst(job);
    }

    synchronized Optional<Job> next() {
        return sequence()
                .find(lane -> !lanes.get(lane).isEmpty())
                .map(this::next)
                .toJavaOptional();
    }

    private io.vavr.collection.List<Lane> sequence() {
        var others = turns.remove(Lane.POLL);
        return turnsSincePoll < TURNS_PER_POLL - 1 ? others.append(Lane.POLL) : others.prepend(Lane.POLL);
    }

    private Job next(Lane lane) {
        turns = turns.remove(lane).append(lane);
        turnsSincePoll = lane == Lane.POLL ? 0 : turnsSincePoll + 1;
        return lanes.get(lane).removeFirst();
    }

    synchronized List<Job> remove(Predicate<Job> condition) {
        var removed = new ArrayList<Job>();
        lanes.values().forEach(waiting -> waiting.removeIf(job -> condition.test(job) && removed.add(job)));
        return removed;
    }

    synchronized int size() {
        return lanes.values().map(Deque::size).sum().intValue();
    }

    synchronized int size(Lane lane) {
        return lanes.get(lane).size();
    }
}
