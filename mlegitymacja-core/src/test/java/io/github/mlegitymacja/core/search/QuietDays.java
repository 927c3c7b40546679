package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Activity.Task;
import io.github.mlegitymacja.core.search.Registry.Trust;
import io.github.mlegitymacja.core.search.Registry.Truth;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;

/**
 * Continues a situation with quiet days, until nothing changes any more: nothing dies, the ministry answers, the registry
 * finds the student and tells the truth, and people deal with documents that the ministry has ended by itself. Every
 * order must then have come to its end (guarantee I1).
 */
final class QuietDays {

    private static final List<Task> DAILY_WORK = List.of(Task.WITHDRAW, Task.SUBMIT, Task.POLL, Task.RECHECK);

    private final SteppedPorts ports = new SteppedPorts();
    private final ActivityRunner runner = new ActivityRunner(ports, RevocationLimit.standard());

    Situation settle(Situation situation) {
        Situation before;
        Situation after = situation.with(repaired(situation.registry()));
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
            situation = after(new Activity(task, 0, situation.time()), situation);
        }
        for (Order order : situation.orders()) {
            situation = peopleAct(order, situation);
        }
        return CanonicalForm.situation(ministryWorks(situation));
    }

    /** If the ministry has ended a document, its student cancels it, and a clerk settles the refused withdrawal. */
    private Situation peopleAct(Order order, Situation situation) {
        if (situation.atMinistry(order.id()) != AtMinistry.ENDED) {
            return situation;
        }
        Task task = order.isDue(DueTask.WITHDRAW) ? Task.SETTLE : Task.CANCEL;
        return after(new Activity(task, Situation.indexOf(order.id()), situation.time()), situation);
    }

    private Situation after(Activity activity, Situation before) {
        ports.begin(before, activity, 0, Integer.MAX_VALUE);
        if (activity.task().isBackground()) {
            runner.work(activity, Situation.MOST_ORDERS);
        } else {
            runner.run(activity);
        }
        return ports.situation();
    }

    private static Registry repaired(Registry registry) {
        Truth found = registry.truth() == Truth.MISSING ? Truth.ENTITLED : registry.truth();
        return new Registry(found, Trust.TRUTHFUL);
    }

    private static Situation ministryWorks(Situation situation) {
        Situation worked = situation;
        for (Order order : situation.orders()) {
            OrderId id = order.id();
            switch (situation.atMinistry(id)) {
                case PROCESSING, WITHOUT_CODES -> worked = worked.with(id, AtMinistry.READY);
                case READY -> worked = worked.with(id, AtMinistry.COLLECTED);
                default -> {}
            }
        }
        return worked;
    }
}
