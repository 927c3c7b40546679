package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.vavr.collection.List;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
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
    private List<Lane> turns = List.of(Lane.values());
    private int turnsSincePoll;

    synchronized void add(List<Job> jobs) {
        jobs.forEach(job -> lanes.get(job.lane()).addLast(job));
    }

    /** Adds calls that continue what was begun, ahead of the others of their lanes. */
    synchronized void addFirst(List<Job> jobs) {
        jobs.reverse().forEach(job -> lanes.get(job.lane()).addFirst(job));
    }

    synchronized Optional<Call> next() {
        return sequence()
                .find(lane -> !lanes.get(lane).isEmpty())
                .map(this::next)
                .toJavaOptional();
    }

    private List<Lane> sequence() {
        var others = turns.remove(Lane.POLL);
        return turnsSincePoll < TURNS_PER_POLL - 1 ? others.append(Lane.POLL) : others.prepend(Lane.POLL);
    }

    private Call next(Lane lane) {
        turns = turns.remove(lane).append(lane);
        turnsSincePoll = lane == Lane.POLL ? 0 : turnsSincePoll + 1;
        Deque<Job> waiting = lanes.get(lane);
        return new Call(together(waiting.removeFirst(), waiting));
    }

    /** Takes along as many jobs as all of them allow, and none about an order twice. */
    private static List<Job> together(Job first, Deque<Job> waiting) {
        var jobs = new LinkedHashMap<Optional<OrderId>, Job>();
        jobs.put(first.order().map(Order::id), first);
        waiting.removeIf(job -> jobs.size() < Math.min(first.atOnce(), job.atOnce())
                && jobs.putIfAbsent(job.order().map(Order::id), job) == null);
        return List.ofAll(jobs.values());
    }

    synchronized List<Job> remove(Predicate<Job> condition) {
        var removed = new ArrayList<Job>();
        lanes.values().forEach(waiting -> waiting.removeIf(job -> condition.test(job) && removed.add(job)));
        return List.ofAll(removed);
    }

    synchronized int size() {
        return lanes.values().map(Deque::size).sum().intValue();
    }

    synchronized int size(Lane lane) {
        return lanes.get(lane).size();
    }
}
