package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import java.util.List;
import java.util.Optional;

/**
 * A request or a batch of background work that is under way, with the answers that the ports have given it so far.
 *
 * <p>Tasks are deterministic, so the answers define how far the activity has got. To advance it by one step, the search
 * runs it again from the beginning, with the recorded answers.
 *
 * @param task the task
 * @param target the index of the order, for tasks that need one
 * @param startedAt the index of the time at which the activity read the clock, in {@link Situation#TIMES}
 * @param answers the answers of the ports so far
 */
record Activity(Task task, int target, int startedAt, List<Object> answers) {

    enum Task {
        WITHDRAW,
        SUBMIT,
        POLL,
        RECHECK,
        ORDER,
        PLACE,
        CANCEL,
        RENEW,
        REVOKE,
        SETTLE;

        boolean needsOrder() {
            return this != ORDER && this != PLACE;
        }

        boolean makesOrder() {
            return this == ORDER || this == PLACE || this == RENEW;
        }

        boolean isBackground() {
            return compareTo(ORDER) < 0;
        }
    }

    Activity(Task task, int target, int startedAt) {
        this(task, target, startedAt, List.of());
    }

    Activity with(List<Object> longer) {
        return new Activity(task, target, startedAt, withoutConflict(longer));
    }

    /** Drops a read and an update that met a conflict: the activity is where it was before it read. */
    private static List<Object> withoutConflict(List<Object> answers) {
        int size = answers.size();
        boolean conflict =
                size >= 2 && answers.get(size - 1) instanceof SaveResult.Conflict && isReading(answers.get(size - 2));
        return List.copyOf(answers.subList(0, conflict ? size - 2 : size));
    }

    private static boolean isReading(Object answer) {
        return answer instanceof StoredOrders
                || (answer instanceof Optional<?> found
                        && found.filter(Order.class::isInstance).isPresent());
    }
}
