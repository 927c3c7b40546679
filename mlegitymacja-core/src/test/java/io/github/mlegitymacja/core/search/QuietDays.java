package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;

/**
 * Continues a situation with quiet days, on which nothing dies and the ministry answers, until nothing changes any
 * more. Every order must then have come to its end (guarantee I1).
 */
final class QuietDays {

    private static final List<Task> DAILY_WORK = List.of(Task.WITHDRAW, Task.SUBMIT, Task.POLL);

    private final SteppedPorts ports;

    QuietDays(SteppedPorts ports) {
        this.ports = ports;
    }

    Situation settle(Situation situation) {
        Situation before;
        Situation after = situation;
        do {
            before = after;
            after = day(before);
        } while (!after.equals(before));
        return after;
    }

    static boolean isSettled(Situation situation) {
        return situation.orders().stream().allMatch(order -> isSettled(order, situation));
    }

    private static boolean isSettled(Order order, Situation situation) {
        boolean done = !order.isOpen() || order.status() == OrderStatus.COLLECTED;
        boolean lapsed = Situation.hasLapsed(order, situation.time());
        return (done || lapsed) && order.due().isEmpty();
    }

    private Situation day(Situation morning) {
        Situation situation = morning;
        for (Task task : DAILY_WORK) {
            var activity = new Activity(task, 0, situation.time());
            ports.begin(situation, activity, 0, Integer.MAX_VALUE);
            ActivityRunner.work(activity, ports, Situation.MOST_ORDERS);
            situation = ports.situation();
        }
        return CanonicalForm.situation(ministryWorks(situation));
    }

    private static Situation ministryWorks(Situation situation) {
        Situation worked = situation;
        for (Order order : situation.orders()) {
            OrderId id = order.id();
            if (situation.atMinistry(id) == AtMinistry.PROCESSING) {
                worked = worked.with(id, AtMinistry.READY);
            } else if (situation.atMinistry(id) == AtMinistry.READY) {
                worked = worked.with(id, AtMinistry.COLLECTED);
            }
        }
        return worked;
    }
}
