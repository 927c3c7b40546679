package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.World.AtMinistry;
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
 * Visits every world that can be reached: any activity may take its next step or die at any time, the ministry and the
 * registry change by themselves, and time passes.
 */
final class Search {

    /**
     * What may happen.
     *
     * @param orders how many orders at most
     * @param workers how many activities do background work at once
     * @param clients how many activities act for the student or the university at once, step by step; with 0, such an act
     *     is one step that nobody interrupts
     * @param times how many semesters there are
     * @param surprises whether the student loses and regains eligibility, and the ministry forgets what it had accepted
     * @param acts what the clients do
     */
    record Bounds(int orders, int workers, int clients, int times, boolean surprises, Set<Task> acts) {}

    private record Arrival(World from, String by) {}

    private static final int UNINTERRUPTED = Integer.MAX_VALUE;

    private final Bounds bounds;
    private final SteppedPorts ports;
    private final Map<World, Arrival> seen = new HashMap<>();
    private final ArrayDeque<World> toVisit = new ArrayDeque<>();
    private Optional<String> violation = Optional.empty();

    Search(Bounds bounds, SteppedPorts ports) {
        this.bounds = bounds;
        this.ports = ports;
    }

    /** Searches until everything is visited or an invariant is broken. */
    void run() {
        seen.put(World.EMPTY, new Arrival(World.EMPTY, "start"));
        toVisit.add(World.EMPTY);
        while (!toVisit.isEmpty() && violation.isEmpty()) {
            visit(toVisit.remove());
        }
    }

    int worlds() {
        return seen.size();
    }

    /** The visited worlds as they are when every activity has died. */
    Set<World> visitedAtRest() {
        return seen.keySet().stream()
                .map(world -> Timeless.world(world.with(List.of())))
                .collect(Collectors.toSet());
    }

    Optional<String> violation() {
        return violation;
    }

    private void visit(World world) {
        for (Activity activity : world.activities()) {
            World without = without(world, activity);
            arrive(world, without, activity.task() + " dies");
            advance(world, without, activity, 1);
        }
        long working =
                world.activities().stream().filter(p -> p.task().isBackground()).count();
        if (working < bounds.workers()) {
            for (Task task : List.of(Task.WITHDRAW, Task.HAND_OVER, Task.POLL)) {
                advance(world, world, new Activity(task, 0, world.time()), 1);
            }
            if (bounds.surprises()) {
                advance(world, world, new Activity(Task.RECHECK, 0, world.time()), 1);
            }
        }
        act(world, world.activities().size() - working);
        changeByItself(world);
    }

    private void act(World world, long acting) {
        if (bounds.clients() > 0 && acting >= bounds.clients()) {
            return;
        }
        int steps = bounds.clients() == 0 ? UNINTERRUPTED : 1;
        boolean idsLeft = world.idsUsed() + acting < bounds.orders();
        for (Task act : bounds.acts()) {
            int targets = act == Task.ORDER ? 1 : world.orders().size();
            for (int i = 0; i < targets && (idsLeft || !act.makesOrder()); i++) {
                advance(world, world, new Activity(act, i, world.time()), steps);
            }
        }
    }

    private void changeByItself(World world) {
        for (int i = 0; i < bounds.orders(); i++) {
            OrderId id = World.id(i);
            if (world.atMinistry(id) == AtMinistry.PROCESSING) {
                arrive(world, world.with(id, AtMinistry.READY), "ministry issues " + i);
                arrive(world, world.with(id, AtMinistry.FAILED), "ministry fails " + i);
                if (bounds.surprises()) {
                    arrive(world, world.with(id, AtMinistry.NONE), "ministry forgets " + i);
                }
            } else if (world.atMinistry(id) == AtMinistry.READY) {
                arrive(world, world.with(id, AtMinistry.COLLECTED), "student collects " + i);
            }
        }
        if (bounds.surprises()) {
            arrive(world, world.withEligible(!world.eligible()), "registry changes");
        }
        if (world.time() + 1 < bounds.times()) {
            arrive(world, world.later(), "a semester begins");
        }
    }

    /** Runs an activity for some steps, in every way that the world may go. */
    private void advance(World world, World others, Activity activity, int steps) {
        int choice = 0;
        do {
            World after = step(others, activity, choice, steps);
            arrive(
                    world,
                    after,
                    activity.task() + " " + activity.target() + " step "
                            + activity.answers().size() + "/" + choice);
            choice++;
        } while (choice < ports.alternatives());
    }

    private World step(World others, Activity activity, int choice, int steps) {
        ports.begin(others, activity, choice, steps);
        try {
            Programs.run(activity, ports);
            return ports.world();
        } catch (InfrastructureException gaveUp) {
            return ports.world();
        } catch (SteppedPorts.Suspended atNextCall) {
            var activities = new ArrayList<>(others.activities());
            activities.add(activity.with(ports.answers()));
            return ports.world().with(activities);
        }
    }

    private void arrive(World from, World reached, String by) {
        World world = Timeless.world(reached);
        if (seen.putIfAbsent(world, new Arrival(from, by)) == null) {
            toVisit.add(world);
        }
        ports.broken()
                .or(() -> Invariants.brokenIn(
                        world.orders(), id -> world.atMinistry(id).isAlive(), world.today()))
                .ifPresent(what -> violation = Optional.of(what + " after " + way(from) + " and then " + by));
    }

    private Collection<String> way(World world) {
        var way = new ArrayDeque<String>();
        for (World at = world; !at.equals(World.EMPTY); at = seen.get(at).from()) {
            way.addFirst(seen.get(at).by());
        }
        return way;
    }

    private static World without(World world, Activity gone) {
        var rest = new ArrayList<>(world.activities());
        rest.remove(gone);
        return world.with(rest);
    }
}
