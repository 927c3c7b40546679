package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The decisions of the submission protocol ({@code docs/protocol.md}): each method returns how an order changes after
 * an answer. Pure functions; {@link BackgroundWork} makes the calls and stores the outcomes, in the sequence that the
 * protocol prescribes.
 */
final class SubmissionProtocol {

    private final NextAttempts next;
    private final PollAnswers polls;

    SubmissionProtocol(NextAttempts next) {
        this.next = next;
        this.polls = new PollAnswers(next);
    }

    /** Checks whether an order may be submitted now. Returns the order to submit, or the update to store instead. */
    Either<PlannedUpdate, EligibleOrder> examine(
            Order order, StoredOrders ofStudent, Assessment assessment, AcademicTime time) {
        if (RenewalRule.hasLapsed(order, time) || time.hasExpired(order)) {
            return Either.left(lapsed(order, time));
        }
        if (order.ministryId().isPresent()) {
            return Either.left(next.stuck(order, StandardReason.UNKNOWN_AT_MINISTRY, time));
        }
        if (mustWait(ofStudent, time)) {
            return Either.left(next.later(order, WorkOutcome.BLOCKED, Optional.empty(), time));
        }
        if (assessment instanceof Assessment.Eligible eligible) {
            return Either.right(EligibleOrder.of(order, eligible));
        }
        boolean isMissing = assessment instanceof Assessment.Missing;
        WorkOutcome outcome = isMissing ? WorkOutcome.MISSING : WorkOutcome.INELIGIBLE;
        return Either.left(next.later(order, outcome, Optional.empty(), time));
    }

    /**
     * Returns whether a submission has to wait for another order of the student. An order that cannot be read may be one that
     * has to be withdrawn first.
     */
    static boolean mustWait(StoredOrders ofStudent, AcademicTime time) {
        return !ofStudent.unreadable().isEmpty()
                || ofStudent.readable().stream()
                        .anyMatch(other -> other.isDue(DueTask.WITHDRAW) && !time.hasExpired(other));
    }

    /** Returns the update after the ministry's answer to a submission. */
    PlannedUpdate submitted(Order order, SubmitAnswer answer, AcademicTime time) {
        Order submitted =
                order.status() == OrderStatus.PENDING ? allowed(LifeCycle.submit(order, time.instant())) : order;
        if (answer instanceof SubmitAnswer.Refused refused) {
            Order failed = allowed(LifeCycle.fail(submitted, refused.reason(), time.instant()));
            return PlannedUpdate.of(order, failed, WorkOutcome.FAILED);
        }
        // If the ministry loses an order repeatedly, the attempts are not reset, so the wait keeps growing.
        int attempts = order == submitted ? NextAttempts.attempts(order) : 0;
        Duration pause = next.pause(submitted, ((SubmitAnswer.Accepted) answered(answer)).pollAfter(), attempts);
        return PlannedUpdate.of(
                order, NextAttempts.due(submitted, DueTask.POLL, pause, attempts, time), WorkOutcome.SUBMITTED);
    }

    /** Returns the update after the ministry's answer to a poll. */
    PlannedUpdate polled(Order order, StatusAnswer answer, AcademicTime time) {
        return polls.polled(order, answer, time);
    }

    /** Returns the update after the ministry's answer to a withdrawal. */
    PlannedUpdate withdrawn(Order order, WithdrawAnswer answer, AcademicTime time) {
        // The ministry may have deleted an old order of another system, and then it does not know the key any more.
        boolean isDeadAnyway = order.ministryId().isPresent() && time.hasExpired(order);
        if (answered(answer) instanceof WithdrawAnswer.Refused refused && !isDeadAnyway) {
            return next.stuck(order, refused.reason(), time);
        }
        return PlannedUpdate.of(order, order.withDue(Optional.empty()), WorkOutcome.WITHDRAWN);
    }

    /** An adapter that returns null has a bug; taking that for an answer could leave a withdrawn document alive. */
    static <T> T answered(T answer) {
        return Objects.requireNonNull(answer, "the gateway answered null");
    }

    /** Returns the update of a lapsed or expired order: it has no codes, and nothing is due any more. */
    static PlannedUpdate lapsed(Order order, AcademicTime time) {
        Order withoutCodes = order.activation().isEmpty()
                ? order
                : allowed(LifeCycle.expire(order, Actor.UNIVERSITY, StandardReason.VALIDITY_ENDED, time.instant()));
        return PlannedUpdate.of(order, withoutCodes.withDue(Optional.empty()), WorkOutcome.LAPSED);
    }

    /** Makes an order that was closed while it was being submitted due for withdrawal again. */
    Optional<Order> withdrawAgain(Order current, AcademicTime time) {
        return !current.isOpen() && current.status() != OrderStatus.FAILED && !current.isDue(DueTask.WITHDRAW)
                ? Optional.of(NextAttempts.due(current, DueTask.WITHDRAW, Duration.ZERO, 0, time))
                : Optional.empty();
    }

    /** Unwraps a decision. A refusal would be a bug of this class; the exception keeps the order unchanged. */
    static Order allowed(Either<Refusal.NotAllowed, Order> decision) {
        return decision.getOrElseThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
