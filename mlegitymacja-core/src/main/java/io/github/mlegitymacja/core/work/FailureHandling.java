package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.collection.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles failures of calls to the ministry and the registry. A failure is logged, and the order is tried again later;
 * the other orders of the batch are not affected.
 */
final class FailureHandling {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final SubmissionProtocol protocol;

    FailureHandling(SubmissionProtocol protocol) {
        this.protocol = protocol;
    }

    PlannedUpdate call(Order order, AcademicTime time, Supplier<PlannedUpdate> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return postponed(order, e, time);
        }
    }

    PlannedUpdate postponed(Order order, RuntimeException failure, AcademicTime time) {
        logFailure(order, order.due().map(Due::attempts).orElse(0) + 1, failure);
        return protocol.unavailable(order, failure, time);
    }

    void logFailure(Order order, int attempt, RuntimeException failure) {
        if (failure instanceof InfrastructureException down) {
            logUnavailable(order, attempt, down);
        } else {
            // A bug in an adapter or in this library. Its message may contain personal data and is not logged.
            LOG.atError()
                    .addKeyValue("order", order.id())
                    .addKeyValue("attempt", attempt)
                    .addKeyValue("error", failure.getClass().getName())
                    .addKeyValue("at", List.of(failure.getStackTrace()).take(3).mkString(", "))
                    .log("order.broken");
        }
    }

    private static void logUnavailable(Order order, int attempt, InfrastructureException failure) {
        var event = (failure.isRetryable() ? LOG.atDebug() : LOG.atError())
                .addKeyValue("order", order.id())
                .addKeyValue("attempt", attempt)
                .addKeyValue("message", failure.getMessage());
        if (failure.isRetryable()) {
            event.log("order.unavailable");
        } else {
            event.log("order.permanent_failure");
        }
    }
}
