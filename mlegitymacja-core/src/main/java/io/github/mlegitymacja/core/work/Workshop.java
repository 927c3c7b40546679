package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.ledger.Ledger;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.vavr.collection.List;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all kinds of work share: claiming orders, asking others about them, storing what follows. */
record Workshop(Ledger ledger, Protocol protocol, WorkSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    List<Order> claim(DueTask task, Moment moment) {
        var claim = Claim.of(task, moment.now(), settings.lease(), settings.batchSize());
        return List.ofAll(ledger.store().claim(claim));
    }

    /** Asks somebody who may not answer; one order's trouble must not keep the others waiting. */
    Step ask(Order order, Moment moment, Supplier<Step> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return unavailable(order, e, moment);
        }
    }

    Step unavailable(Order order, RuntimeException trouble, Moment moment) {
        logTrouble(order, order.due().map(Due::attempts).orElse(0) + 1, trouble);
        Optional<Duration> retryAfter =
                trouble instanceof InfrastructureException broken ? broken.retryAfter() : Optional.empty();
        return protocol.unavailable(order, retryAfter, moment);
    }

    void logTrouble(Order order, int attempt, RuntimeException trouble) {
        if (trouble instanceof InfrastructureException) {
            LOG.atDebug()
                    .addKeyValue("order", order.id())
                    .addKeyValue("attempt", attempt)
                    .addKeyValue("message", trouble.getMessage())
                    .log("order.unavailable");
        } else {
            // A bug, of an adapter or ours. Its message may hold personal data, which only our own exception excludes.
            LOG.atError()
                    .addKeyValue("order", order.id())
                    .addKeyValue("attempt", attempt)
                    .addKeyValue("error", trouble.getClass().getName())
                    .addKeyValue("at", List.of(trouble.getStackTrace()).take(3).mkString(", "))
                    .log("order.broken");
        }
    }

    WorkReport store(List<Step> steps) {
        return report(steps, ledger.updateAll(steps.map(Step::change).asJava()));
    }

    WorkReport report(List<Step> steps, Iterable<SaveResult> results) {
        return steps.zipWith(
                        results,
                        (step, result) ->
                                result instanceof SaveResult.Saved ? step.report() : WorkReport.of(Outcome.OVERTAKEN))
                .fold(WorkReport.nothing(), WorkReport::plus);
    }
}
