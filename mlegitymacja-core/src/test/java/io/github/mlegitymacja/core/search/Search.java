package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Bounds.Surprise;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.core.work.RevocationLimit;
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

    private record Arrival(Situation from, String by) {}

    private static final int UNINTERRUPTED = Integer.MAX_VALUE;

    private final Bounds bounds;
    private final SteppedPorts ports;
    private final ActivityRunner runner;
    private final Situation start;
    private final int mostSituations;
    private final Surroundings surroundings;
    private final Map<Situation, Arrival> seen = new HashMap<>();
    private final ArrayDeque<Situation> toVisit = new ArrayDeque<>();
    private Optional<String> violation = Optional.empty();

    /**
     * @param limit how many orders an entitlement check may revoke
     * @param mostSituations where to stop
     */
    Search(Bounds bounds, SteppedPorts ports, RevocationLimit limit, int mostSituations) {
        this.bounds = bounds;
        this.ports = ports;
        this.runner = new ActivityRunner(ports, limit);
        this.start = Situation.EMPTY.with(Situation.EMPTY.registry().with(bounds.trust()));
        this.surroundings = new Surroundings(bounds);
        this.mostSituations = mostSituations;
    }

    /** Searches until all situations or the maximum number of them are visited, or a guarantee is broken. */
    void run() {
        seen.put(start, new Arrival(start, "start"));
        toVisit.add(start);
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
            for (Task task : bounds.work()) {
                advance(situation, situation, new Activity(task, 0, situation.time()), 1);
            }
        }
        act(situation, situation.activities().size() - working);
        surroundings.changes(situation).forEach(change -> arrive(situation, change.reached(), change.by()));
    }

    private void act(Situation situation, long acting) {
        if (bounds.clients() > 0 && acting >= bounds.clients()) {
            return;
        }
        int steps = bounds.clients() == 0 ? UNINTERRUPTED : 1;
        boolean idsLeft = situation.idsUsed() + acting < bounds.orders();
        for (Task act : bounds.acts()) {
            int targets = act.needsOrder() ? situation.orders().size() : 1;
            for (int i = 0; i < targets && (idsLeft || !act.makesOrder()); i++) {
                if (act != Task.SETTLE || maySettle(situation, i)) {
                    advance(situation, situation, new Activity(act, i, situation.time()), steps);
                }
            }
        }
    }

    private boolean maySettle(Situation situation, int order) {
        return bounds.has(Surprise.CARELESS_CLERK) || situation.atMinistry(Situation.id(order)) == AtMinistry.ENDED;
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
            runner.run(activity);
            return ports.situation();
        } catch (InfrastructureException gaveUp) {
            return ports.situation();
        } catch (SteppedCalls.Suspended atNextCall) {
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
        if (violation.isEmpty()) {
            violation = ports.broken()
                    .or(() -> Invariants.brokenIn(
                            situation.orders(), id -> situation.atMinistry(id).isAlive(), situation.today()))
                    .map(what -> what + " after " + way(from) + " and then " + by);
        }
    }

    private Collection<String> way(Situation situation) {
        var way = new ArrayDeque<String>();
        for (Situation at = situation; !at.equals(start); at = seen.get(at).from()) {
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
