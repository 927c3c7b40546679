package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import java.time.Duration;
import java.util.Optional;

/** Decides how an order changes after the ministry's answer to a poll ({@code docs/protocol.md}). Pure functions. */
final class PollAnswers {

    private final NextAttempts next;

    PollAnswers(NextAttempts next) {
        this.next = next;
    }

    /** Returns the update after the ministry's answer to a poll. */
    PlannedUpdate polled(Order order, StatusAnswer answer, AcademicTime time) {
        if (SubmissionProtocol.answered(answer) instanceof StatusAnswer.Collected) {
            return PlannedUpdate.of(
                    order, SubmissionProtocol.allowed(LifeCycle.collect(order, time.instant())), WorkOutcome.COLLECTED);
        } else if (time.hasExpired(order)) {
            return SubmissionProtocol.lapsed(order, time);
        } else if (answer instanceof StatusAnswer.Ready ready
                && ready.activation().isUsableAt(time.instant())) {
            return ready(order, ready.activation(), time);
        } else if (answer instanceof StatusAnswer.Ready || answer instanceof StatusAnswer.Expired) {
            return expired(order, StandardReason.CODES_EXPIRED, time);
        }
        return order.status() == OrderStatus.IN_PROGRESS
                ? inProgress(order, answer, time)
                : readyForPickup(order, answer, time);
    }

    private PlannedUpdate inProgress(Order order, StatusAnswer answer, AcademicTime time) {
        if (answer instanceof StatusAnswer.Failed failed) {
            return failed(order, failed.reason(), time);
        } else if (answer instanceof StatusAnswer.Withdrawn) {
            return failed(order, StandardReason.WITHDRAWN_AT_MINISTRY, time);
        } else if (answer instanceof StatusAnswer.Unknown) {
            return lost(order, time);
        }
        return waiting(order, answer, time);
    }

    /**
     * The ministry may say by mistake that a document is dead that is already on a phone. Therefore only the codes go, and
     * it is asked again.
     */
    private PlannedUpdate readyForPickup(Order order, StatusAnswer answer, AcademicTime time) {
        if (answer instanceof StatusAnswer.Failed failed) {
            return expired(order, failed.reason(), time);
        } else if (answer instanceof StatusAnswer.Withdrawn) {
            return expired(order, StandardReason.WITHDRAWN_AT_MINISTRY, time);
        } else if (answer instanceof StatusAnswer.Unknown) {
            return expired(order, StandardReason.UNKNOWN_AT_MINISTRY, time);
        }
        boolean usable = time.usableActivation(order).isPresent();
        return usable ? waiting(order, answer, time) : expired(order, StandardReason.CODES_EXPIRED, time);
    }

    /**
     * Returns the update of an order that the ministry no longer knows: it is submitted again, with the same id. An order
     * of another system is never submitted: its key may be wrong, and a submission would be a second document.
     */
    private PlannedUpdate lost(Order order, AcademicTime time) {
        if (order.ministryId().isPresent()) {
            return next.stuck(order, StandardReason.UNKNOWN_AT_MINISTRY, time);
        }
        return next.submittedAgain(order, time);
    }

    private PlannedUpdate waiting(Order order, StatusAnswer answer, AcademicTime time) {
        Optional<Duration> hint =
                answer instanceof StatusAnswer.Processing processing ? processing.pollAfter() : Optional.empty();
        return next.later(order, WorkOutcome.WAITING, hint, time);
    }

    /** Returns the update of an order with codes that can be used: the first ones, the same ones, or newer ones. */
    private PlannedUpdate ready(Order order, Activation codes, AcademicTime time) {
        if (order.activation().filter(codes::hasSameCodesAs).isPresent()) {
            Order same = order.withUsableUntil(codes);
            return PlannedUpdate.of(
                    order, next.polledLater(same, NextAttempts.attempts(order) + 1, time), WorkOutcome.WAITING);
        }
        Order issued = SubmissionProtocol.allowed(LifeCycle.issue(order, codes, time.instant()));
        // A ministry that answers with other codes each time must not be polled as often as at the beginning.
        int attempts = order.status() == OrderStatus.IN_PROGRESS ? 0 : NextAttempts.attempts(order) + 1;
        return PlannedUpdate.of(order, next.polledLater(issued, attempts, time), WorkOutcome.ISSUED);
    }

    /** Returns the update of an order without codes that can be used. It is polled on: the ministry may issue newer ones. */
    private PlannedUpdate expired(Order order, Reason why, AcademicTime time) {
        if (order.status() == OrderStatus.READY_FOR_PICKUP && order.activation().isEmpty()) {
            return PlannedUpdate.of(
                    order, next.polledLater(order, NextAttempts.attempts(order) + 1, time), WorkOutcome.WAITING);
        }
        Order expired = SubmissionProtocol.allowed(LifeCycle.expire(order, Actor.MINISTRY, why, time.instant()));
        return PlannedUpdate.of(
                order, next.polledLater(expired, NextAttempts.attempts(order) + 1, time), WorkOutcome.EXPIRED);
    }

    private PlannedUpdate failed(Order order, Reason why, AcademicTime time) {
        return PlannedUpdate.of(
                order, SubmissionProtocol.allowed(LifeCycle.fail(order, why, time.instant())), WorkOutcome.FAILED);
    }
}
