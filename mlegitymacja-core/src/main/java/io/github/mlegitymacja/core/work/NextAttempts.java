package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides when an order is tried again, by the number of attempts and by what the ministry suggests. Pure functions. */
final class NextAttempts {

    private static final Duration LONGEST_HINT = Duration.ofDays(1);

    private final Backoff backoff;
    private final Backoff readyBackoff;

    /**
     * @param backoff the wait after a failed attempt, and between polls
     * @param readyBackoff the wait between polls of an order that is ready for pick-up
     */
    NextAttempts(Backoff backoff, Backoff readyBackoff) {
        this.backoff = backoff;
        this.readyBackoff = readyBackoff;
    }

    /** Returns the update of an order whose task is to be done again, after the suggested wait or that of the backoff. */
    PlannedUpdate later(Order order, WorkOutcome outcome, Optional<Duration> hint, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        Duration pause = pause(order, hint, attempts(order));
        Order later = due(order, same, pause, attempts(order) + 1, time);
        return PlannedUpdate.of(order, stuckBecause(stuckBecause(order), later), outcome);
    }

    /** Returns the update after a call in vain during an outage, which says nothing about the order. */
    PlannedUpdate untried(Order order, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        Order later = due(order, same, Outage.LONGEST_INTERVAL, attempts(order), time);
        return PlannedUpdate.of(order, stuckBecause(stuckBecause(order), later), WorkOutcome.UNAVAILABLE);
    }

    /**
     * Returns the update after a call without an answer: the same task later. If retrying cannot help before a person
     * acts, the wait is the longest one.
     */
    PlannedUpdate unavailable(Order order, Throwable failure, AcademicTime time) {
        if (failure instanceof InfrastructureException down) {
            return later(
                    order,
                    WorkOutcome.UNAVAILABLE,
                    down.isRetryable() ? down.retryAfter() : Optional.of(backoff.longest()),
                    time);
        }
        return later(order, WorkOutcome.UNAVAILABLE, Optional.empty(), time);
    }

    /** Returns the update of an order about which a person must act: the same task after the longest wait. It is reported once. */
    PlannedUpdate stuck(Order order, Reason why, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        Order later = stuckBecause(Optional.of(why), due(order, same, backoff.longest(), attempts(order) + 1, time));
        WorkReport report = stuckBecause(order).isPresent()
                ? WorkReport.of(WorkOutcome.STUCK)
                : WorkReport.ofStuck(order.id(), why);
        return new PlannedUpdate(new OrderUpdate(order, later), report);
    }

    /** Makes an order that the ministry has lost due for submission again, later after each loss. */
    PlannedUpdate submittedAgain(Order order, AcademicTime time) {
        Duration pause = backoff.after(attempts(order));
        return PlannedUpdate.of(order, due(order, DueTask.SUBMIT, pause, attempts(order) + 1, time), WorkOutcome.LOST);
    }

    /** Makes the next poll of an order due. */
    Order polledLater(Order order, int attempts, AcademicTime time) {
        Duration pause = pause(order, Optional.empty(), Math.max(0, attempts - 1));
        return due(order, DueTask.POLL, pause, attempts, time);
    }

    private static Optional<Reason> stuckBecause(Order order) {
        return order.due().flatMap(Due::stuckBecause);
    }

    private static Order stuckBecause(Optional<Reason> why, Order order) {
        return order.withDue(order.due().map(due -> due.stuckBecause(why)));
    }

    /**
     * Returns the suggested wait, limited to a sensible range; without a suggestion, the wait of the backoff. A
     * suggestion does not make the polls of an order that is ready more frequent.
     */
    Duration pause(Order order, Optional<Duration> hint, int attempts) {
        boolean isReady = order.status() == OrderStatus.READY_FOR_PICKUP;
        Duration usual = (isReady ? readyBackoff : backoff).after(attempts);
        Duration shortest = isReady ? usual : backoff.first();
        return hint.map(asked -> asked.compareTo(shortest) < 0 ? shortest : asked)
                .map(asked -> asked.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : asked)
                .orElse(usual);
    }

    /** Sets the work that is due. An order whose codes expire during the wait is due when they do. */
    static Order due(Order order, DueTask task, Duration pause, int attempts, AcademicTime time) {
        Instant later = time.instant().plus(pause).truncatedTo(ChronoUnit.MICROS);
        Instant notBefore = order.activation()
                .flatMap(Activation::usableUntil)
                .filter(end -> end.isAfter(time.instant()) && end.isBefore(later))
                .orElse(later);
        return order.withDue(Optional.of(Due.of(task, notBefore, attempts, Optional.of(time.instant()))));
    }

    static int attempts(Order order) {
        return order.due().map(Due::attempts).orElse(0);
    }
}
