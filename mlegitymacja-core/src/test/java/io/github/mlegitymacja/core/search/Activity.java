package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.SaveResult;
import java.util.List;
import java.util.Optional;

/**
 * An activity that has begun a task and got some answers. The task is deterministic, so that its answers so far say all
 * about where it stands: to take it one step further, it is run again from the beginning with the answers on record.
 *
 * @param task what it does
 * @param target the index of the order it is about, where the task needs one
 * @param startedAt the world's time when it read its clock
 * @param answers what the ports have answered so far
 */
record Activity(Task task, int target, int startedAt, List<Object> answers) {

    enum Task {
        WITHDRAW,
        HAND_OVER,
        POLL,
        RECHECK,
        ORDER,
        CANCEL,
        RENEW,
        REVOKE;

        boolean makesOrder() {
            return this == ORDER || this == RENEW;
        }

        boolean isBackground() {
            return compareTo(ORDER) < 0;
        }
    }

    Activity(Task task, int target, int startedAt) {
        this(task, target, startedAt, List.of());
    }

    Activity with(List<Object> longer) {
        return new Activity(task, target, startedAt, withoutVainTry(longer));
    }

    /** Reading, trying to store what follows and meeting a conflict leaves an activity where it was before it read. */
    private static List<Object> withoutVainTry(List<Object> answers) {
        int size = answers.size();
        boolean vain =
                size >= 2 && answers.get(size - 1) instanceof SaveResult.Conflict && isReading(answers.get(size - 2));
        return List.copyOf(answers.subList(0, vain ? size - 2 : size));
    }

    private static boolean isReading(Object answer) {
        return answer instanceof List<?>
                || (answer instanceof Optional<?> found
                        && found.filter(Order.class::isInstance).isPresent());
    }
}
