package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Handles failures of calls to the ministry, the registry and the store that concern one order. A failure is logged, and
 * the order is tried again later; the other orders of the batch are not affected.
 */
final class FailureHandling {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final NextAttempts next;

    FailureHandling(NextAttempts next) {
        this.next = next;
    }

    PlannedUpdate postponed(Order order, Throwable failure, AcademicTime time) {
        logFailure(order, NextAttempts.attempts(order) + 1, failure);
        return next.unavailable(order, failure, time);
    }

    /** During an outage, a failure that may end by itself does not count as an attempt. */
    PlannedUpdate postponedDuringOutage(Order order, Throwable failure, AcademicTime time) {
        if (!Survivable.isRetryable(failure)) {
            return postponed(order, failure, time);
        }
        logFailure(order, NextAttempts.attempts(order), failure);
        return next.untried(order, time);
    }

    /** Does something for one order. Whatever it throws the second time is logged, and concerns no other order. */
    void retryOnce(Order order, Runnable action) {
        try {
            action.run();
        } catch (Throwable first) {
            Survivable.orRethrow(first);
            try {
                action.run();
            } catch (Throwable second) {
                logFailure(order, 2, Survivable.orRethrow(second));
            }
        }
    }

    void logFailure(Order order, int attempt, Throwable failure) {
        LogEvent event = LogEvent.at(LOG, mayEndByItself(failure) ? Level.DEBUG : Level.ERROR)
                .with("order", order.id())
                .with("attempt", attempt)
                .because(failure);
        if (mayEndByItself(failure)) {
            event.log("order.unavailable");
        } else if (failure instanceof InfrastructureException) {
            event.log("order.permanent_failure");
        } else {
            event.log("order.broken");
        }
    }

    static boolean mayEndByItself(Throwable failure) {
        return failure instanceof InfrastructureException down && down.isRetryable();
    }
}
