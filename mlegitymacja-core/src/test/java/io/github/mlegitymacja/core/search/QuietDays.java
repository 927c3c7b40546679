package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.World.AtMinistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;

/** What becomes of a world in which nothing dies any more and the ministry answers: everything must settle (I1). */
final class QuietDays {

    private static final List<Task> DAILY_WORK = List.of(Task.WITHDRAW, Task.HAND_OVER, Task.POLL);

    private final SteppedPorts ports;

    QuietDays(SteppedPorts ports) {
        this.ports = ports;
    }

    World settle(World world) {
        World before;
        World after = world;
        do {
            before = after;
            after = day(before);
        } while (!after.equals(before));
        return after;
    }

    static boolean isSettled(World world) {
        return world.orders().stream().allMatch(order -> isSettled(order, world));
    }

    private static boolean isSettled(Order order, World world) {
        boolean done = !order.isOpen() || order.status() == OrderStatus.COLLECTED;
        boolean lapsed = World.hasLapsed(order, world.time());
        return (done || lapsed) && order.due().isEmpty();
    }

    private World day(World morning) {
        World world = morning;
        for (Task task : DAILY_WORK) {
            var activity = new Activity(task, 0, world.time());
            ports.begin(world, activity, 0, Integer.MAX_VALUE);
            Programs.work(activity, ports, World.MOST_ORDERS);
            world = ports.world();
        }
        return Timeless.world(ministryWorks(world));
    }

    private static World ministryWorks(World world) {
        World worked = world;
        for (Order order : world.orders()) {
            OrderId id = order.id();
            if (world.atMinistry(id) == AtMinistry.PROCESSING) {
                worked = worked.with(id, AtMinistry.READY);
            } else if (world.atMinistry(id) == AtMinistry.READY) {
                worked = worked.with(id, AtMinistry.COLLECTED);
            }
        }
        return worked;
    }
}
