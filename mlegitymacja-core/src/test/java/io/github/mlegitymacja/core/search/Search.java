package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Visits every situation that can be reached, breadth first. From each situation, each activity may take its next step
 * or die, new activities may begin, the ministry and the registry may change, and a semester may begin.
 */
final class Search {

    /**
     * The bounds of a search.
     *
     * @param orders the maximum number of orders
     * @param workers the maximum number of activities that do background work at the same time
     * @param clients the maximum number of requests of the student or the university that are under way at the same
     *     time, step by step; with 0, a request is one step without interruption
     * @param times the number of semesters
     * @param surprises whether the student loses and regains eligibility, rechecks run, and the ministry forgets orders
     * @param acts the requests to try
     */
    record Bounds(int orders, int workers, int clients, int times, boolean surprises, Set<Task> acts) {}

    private record Arrival(Situation from, String by) {}

    private static final int UNINTERRUPTED = Integer.MAX_VALUE;

    private final Bounds bounds;
    private final SteppedPorts ports;
    private final int mostSituations;
    private final Map<Situation, Arrival> seen = new HashMap<>();
    private final ArrayDeque<Situation> toVisit = new ArrayDeque<>();
    private Optional<String> violation = Optional.empty();

    Search(Bounds bounds, SteppedPorts ports, int mostSituations) {
        this.bounds = bounds;
        this.ports = ports;
        this.mostSituations = mostSituations;
    }

    /** Searches until all situations or the maximum number of them are visited, or a guarantee is broken. */
    void run() {
        seen.put(Situation.EMPTY, new Arrival(Situation.EMPTY, "start"));
        toVisit.add(Situation.EMPTY);
        while (!toVisit.isEmpty() && violation.isEmpty() && seen.size() < mostSituations) {
            visit(toVisit.remove());
        }
    }

    int situations() {
        return seen.size();
    }

    /** Returns the visited situations after the death of all their activities. */
    Set<Situation> visitedAtRest() {
        return seen.keySet().stream()
                .map(situation -> CanonicalForm.situation(situation.with(List.of())))
                .collect(Collectors.toSet());
    }

    Optional<String> violation() {
        return violation;
    }

    private void visit(Situation situation) {
        for (Activity activity : situation.activities()) {
            Situation without = without(situation, activity);
            arrive(situation, without, activity.task() + " dies");
            advance(situation, without, activity, 1);
        }
        long working = situation.activities().stream()
                .filter(p -> p.task().isBackground())
                .count();
        if (working < bounds.workers()) {
            for (Task task : List.of(Task.WITHDRAW, Task.SUBMIT, Task.POLL)) {
                advance(situation, situation, new Activity(task, 0, situation.time()), 1);
            }
            if (bounds.surprises()) {
                advance(situation, situation, new Activity(Task.RECHECK, 0, situation.time()), 1);
            }
        }
        act(situation, situation.activities().size() - working);
        changeByItself(situation);
    }

    private void act(Situation situation, long acting) {
        if (bounds.clients() > 0 && acting >= bounds.clients()) {
            return;
        }
        int steps = bounds.clients() == 0 ? UNINTERRUPTED : 1;
        boolean idsLeft = situation.idsUsed() + acting < bounds.orders();
        for (Task act : bounds.acts()) {
            int targets = act == Task.ORDER ? 1 : situation.orders().size();
            for (int i = 0; i < targets && (idsLeft || !act.makesOrder()); i++) {
                advance(situation, situation, new Activity(act, i, situation.time()), steps);
            }
        }
    }

    private void changeByItself(Situation situation) {
        for (int i = 0; i < bounds.orders(); i++) {
            OrderId id = Situation.id(i);
            if (situation.atMinistry(id) == AtMinistry.PROCESSING) {
                arrive(situation, situation.with(id, AtMinistry.READY), "ministry issues " + i);
                arrive(situation, situation.with(id, AtMinistry.FAILED), "ministry fails " + i);
                if (bounds.surprises()) {
                    arrive(situation, situation.with(id, AtMinistry.NONE), "ministry forgets " + i);
                }
            } else if (situation.atMinistry(id) == AtMinistry.READY) {
                arrive(situation, situation.with(id, AtMinistry.COLLECTED), "student collects " + i);
            }
        }
        if (bounds.surprises()) {
            arrive(situation, situation.withEligible(!situation.eligible()), "registry changes");
        }
        if (situation.time() + 1 < bounds.times()) {
            arrive(situation, situation.later(), "a semester begins");
        }
    }

    /** Runs an activity for some steps, once for each alternative that the ports offer. */
    private void advance(Situation situation, Situation others, Activity activity, int steps) {
        int choice = 0;
        do {
            Situation after = step(others, activity, choice, steps);
            arrive(
                    situation,
                    after,
                    activity.task() + " " + activity.target() + " step "
                            + activity.answers().size() + "/" + choice);
            choice++;
        } while (choice < ports.alternatives());
    }

    private Situation step(Situation others, Activity activity, int choice, int steps) {
        ports.begin(others, activity, choice, steps);
        try {
            ActivityRunner.run(activity, ports);
            return ports.situation();
        } catch (InfrastructureException gaveUp) {
            return ports.situation();
        } catch (SteppedPorts.Suspended atNextCall) {
            var activities = new ArrayList<>(others.activities());
            activities.add(activity.with(ports.answers()));
            return ports.situation().with(activities);
        }
    }

    private void arrive(Situation from, Situation reached, String by) {
        Situation situation = CanonicalForm.situation(reached);
        if (seen.putIfAbsent(situation, new Arrival(from, by)) == null) {
            toVisit.add(situation);
        }
        ports.broken()
                .or(() -> Invariants.brokenIn(
                        situation.orders(), id -> situation.atMinistry(id).isAlive(), situation.today()))
                .ifPresent(what -> violation = Optional.of(what + " after " + way(from) + " and then " + by));
    }

    private Collection<String> way(Situation situation) {
        var way = new ArrayDeque<String>();
        for (Situation at = situation;
                !at.equals(Situation.EMPTY);
                at = seen.get(at).from()) {
            way.addFirst(seen.get(at).by());
        }
        return way;
    }

    private static Situation without(Situation situation, Activity gone) {
        var rest = new ArrayList<>(situation.activities());
        rest.remove(gone);
        return situation.with(rest);
    }
}
