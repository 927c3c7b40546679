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

    /** What has to be done before the ministry can be asked, or instead. */
    private final EachLane<Deque<Job>> preparations = new EachLane<>(lane -> new ArrayDeque<>());

    private final EachLane<Deque<Job>> questions = new EachLane<>(lane -> new ArrayDeque<>());
    private List<Lane> turns = List.of(Lane.values());
    private int turnsSincePoll;

    synchronized void add(List<Job> jobs) {
        jobs.forEach(job -> of(job).addLast(job));
    }

    /** Adds calls that are made again, ahead of the others of their lanes. */
    synchronized void addFirst(List<Job> jobs) {
        jobs.reverse().forEach(job -> of(job).addFirst(job));
    }

    private Deque<Job> of(Job job) {
        return (job.question().isPresent() ? questions : preparations).get(job.lane());
    }

    /**
     * Returns the next call.
     *
     * @param atOnce how many calls are made at once: as many are prepared ahead, so that each is about as many orders as it
     *     may be
     */
    synchronized Optional<Call> next(int atOnce) {
        return sequence()
                .find(lane -> size(lane) > 0)
                .map(lane -> next(lane, atOnce))
                .toJavaOptional();
    }

    private List<Lane> sequence() {
        var others = turns.remove(Lane.POLL);
        return turnsSincePoll < TURNS_PER_POLL - 1 ? others.append(Lane.POLL) : others.prepend(Lane.POLL);
    }

    private Call next(Lane lane, int atOnce) {
        turns = turns.remove(lane).append(lane);
        turnsSincePoll = lane == Lane.POLL ? 0 : turnsSincePoll + 1;
        Deque<Job> toPrepare = preparations.get(lane);
        Deque<Job> toAsk = questions.get(lane);
        boolean isPrepared = toPrepare.isEmpty()
                || (!toAsk.isEmpty() && toAsk.size() >= atOnce * toAsk.element().atOnce());
        return isPrepared ? new Call(together(toAsk.remove(), toAsk)) : new Call(List.of(toPrepare.remove()));
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
        preparations
                .values()
                .appendAll(questions.values())
                .forEach(waiting -> waiting.removeIf(job -> condition.test(job) && removed.add(job)));
        return List.ofAll(removed);
    }

    synchronized int size() {
        return List.of(Lane.values()).map(this::size).sum().intValue();
    }

    synchronized int size(Lane lane) {
        return preparations.get(lane).size() + questions.get(lane).size();
    }
}
