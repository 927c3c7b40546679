package io.github.mlegitymacja.core.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The calls that wait to be made. The lanes take turns, so that none starves another. Thread-safe. */
final class JobQueue {

    private final EachLane<Deque<Job>> lanes = new EachLane<>(lane -> new ArrayDeque<>());
    private io.vavr.collection.List<Lane> turns = io.vavr.collection.List.of(Lane.values());

    synchronized void add(Job job) {
        lanes.get(job.lane()).addLast(job);
    }

    /** Adds a call that continues what was begun, ahead of the others of its lane. */
    synchronized void addFirst(Job job) {
        lanes.get(job.lane()).addFirst(job);
    }

    synchronized Optional<Job> next() {
        return turns.find(lane -> !lanes.get(lane).isEmpty()).map(this::next).toJavaOptional();
    }

    private Job next(Lane lane) {
        turns = turns.remove(lane).append(lane);
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
