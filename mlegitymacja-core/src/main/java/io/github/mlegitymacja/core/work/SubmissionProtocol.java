package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * The decisions of the submission protocol ({@code docs/protocol.md}): each method returns how an order changes after
 * an answer. Pure functions; {@link BackgroundWork} makes the calls and stores the outcomes, in the sequence that the
 * protocol prescribes.
 */
final class SubmissionProtocol {

    private static final Duration LONGEST_HINT = Duration.ofDays(1);

    private final Backoff backoff;
    private final Backoff readyBackoff;

    SubmissionProtocol(Backoff backoff, Backoff readyBackoff) {
        this.backoff = backoff;
        this.readyBackoff = readyBackoff;
    }

    /** Checks whether an order may be submitted now. Returns the order to submit, or the update to store instead. */
    Either<PlannedUpdate, EligibleOrder> examine(
            Order order, StoredOrders ofStudent, Assessment assessment, AcademicTime time) {
        if (RenewalRule.hasLapsed(order, time) || time.hasExpired(order)) {
            return Either.left(lapsed(order, time));
        }
        if (order.ministryId().isPresent()) {
            return Either.left(stuck(order, StandardReason.UNKNOWN_AT_MINISTRY, time));
        }
        if (mustWait(ofStudent, time)) {
            return Either.left(later(order, WorkOutcome.BLOCKED, Optional.empty(), time));
        }
        if (assessment instanceof Assessment.Eligible eligible) {
            return Either.right(EligibleOrder.of(order, eligible));
        }
        boolean isMissing = assessment instanceof Assessment.Missing;
        WorkOutcome outcome = isMissing ? WorkOutcome.MISSING : WorkOutcome.INELIGIBLE;
        return Either.left(later(order, outcome, Optional.empty(), time));
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
        int attempts = order == submitted ? attempts(order) : 0;
        Duration pause = pause(submitted, ((SubmitAnswer.Accepted) answered(answer)).pollAfter(), attempts);
        return PlannedUpdate.of(order, due(submitted, DueTask.POLL, pause, attempts, time), WorkOutcome.SUBMITTED);
    }

    /** Returns the update after the ministry's answer to a poll. */
    PlannedUpdate polled(Order order, StatusAnswer answer, AcademicTime time) {
        if (answered(answer) instanceof StatusAnswer.Collected) {
            return PlannedUpdate.of(order, allowed(LifeCycle.collect(order, time.instant())), WorkOutcome.COLLECTED);
        } else if (time.hasExpired(order)) {
            return lapsed(order, time);
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

    /** Returns the update after the ministry's answer to a withdrawal. */
    PlannedUpdate withdrawn(Order order, WithdrawAnswer answer, AcademicTime time) {
        // The ministry may have deleted an old order of another system, and then it does not know the key any more.
        boolean isDeadAnyway = order.ministryId().isPresent() && time.hasExpired(order);
        if (answered(answer) instanceof WithdrawAnswer.Refused refused && !isDeadAnyway) {
            return stuck(order, refused.reason(), time);
        }
        return PlannedUpdate.of(order, order.withDue(Optional.empty()), WorkOutcome.WITHDRAWN);
    }

    /** An adapter that returns null has a bug; taking that for an answer could leave a withdrawn document alive. */
    private static <T> T answered(T answer) {
        return Objects.requireNonNull(answer, "the gateway answered null");
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

    /** Returns the update of a lapsed or expired order: it has no codes, and nothing is due any more. */
    PlannedUpdate lapsed(Order order, AcademicTime time) {
        Order withoutCodes = order.activation().isEmpty()
                ? order
                : allowed(LifeCycle.expire(order, Actor.UNIVERSITY, StandardReason.VALIDITY_ENDED, time.instant()));
        return PlannedUpdate.of(order, withoutCodes.withDue(Optional.empty()), WorkOutcome.LAPSED);
    }

    /** Makes an order that was closed while it was being submitted due for withdrawal again. */
    Optional<Order> withdrawAgain(Order current, AcademicTime time) {
        return !current.isOpen() && current.status() != OrderStatus.FAILED && !current.isDue(DueTask.WITHDRAW)
                ? Optional.of(due(current, DueTask.WITHDRAW, Duration.ZERO, 0, time))
                : Optional.empty();
    }

    /**
     * Returns the update of an order that the ministry no longer knows: it is submitted again, with the same id. An order
     * of another system is never submitted: its key may be wrong, and a submission would be a second document.
     */
    private PlannedUpdate lost(Order order, AcademicTime time) {
        if (order.ministryId().isPresent()) {
            return stuck(order, StandardReason.UNKNOWN_AT_MINISTRY, time);
        }
        Duration pause = backoff.after(attempts(order));
        return PlannedUpdate.of(order, due(order, DueTask.SUBMIT, pause, attempts(order) + 1, time), WorkOutcome.LOST);
    }

    /** Returns the update of an order about which a person must act: the same task after the longest wait. It is reported once. */
    private PlannedUpdate stuck(Order order, Reason why, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        Order later = stuckBecause(Optional.of(why), due(order, same, backoff.longest(), attempts(order) + 1, time));
        WorkReport report = stuckBecause(order).isPresent()
                ? WorkReport.of(WorkOutcome.STUCK)
                : WorkReport.ofStuck(order.id(), why);
        return new PlannedUpdate(new OrderUpdate(order, later), report);
    }

    private PlannedUpdate waiting(Order order, StatusAnswer answer, AcademicTime time) {
        Optional<Duration> hint =
                answer instanceof StatusAnswer.Processing processing ? processing.pollAfter() : Optional.empty();
        return later(order, WorkOutcome.WAITING, hint, time);
    }

    /** Returns the update of an order with codes that can be used: the first ones, the same ones, or newer ones. */
    private PlannedUpdate ready(Order order, Activation codes, AcademicTime time) {
        if (order.activation().filter(codes::hasSameCodesAs).isPresent()) {
            Order same = order.withUsableUntil(codes);
            return PlannedUpdate.of(order, polledLater(same, attempts(order) + 1, time), WorkOutcome.WAITING);
        }
        Order issued = allowed(LifeCycle.issue(order, codes, time.instant()));
        // A ministry that answers with other codes each time must not be polled as often as at the beginning.
        int attempts = order.status() == OrderStatus.IN_PROGRESS ? 0 : attempts(order) + 1;
        return PlannedUpdate.of(order, polledLater(issued, attempts, time), WorkOutcome.ISSUED);
    }

    /** Returns the update of an order without codes that can be used. It is polled on: the ministry may issue newer ones. */
    private PlannedUpdate expired(Order order, Reason why, AcademicTime time) {
        if (order.status() == OrderStatus.READY_FOR_PICKUP && order.activation().isEmpty()) {
            return PlannedUpdate.of(order, polledLater(order, attempts(order) + 1, time), WorkOutcome.WAITING);
        }
        Order expired = allowed(LifeCycle.expire(order, Actor.MINISTRY, why, time.instant()));
        return PlannedUpdate.of(order, polledLater(expired, attempts(order) + 1, time), WorkOutcome.EXPIRED);
    }

    private PlannedUpdate failed(Order order, Reason why, AcademicTime time) {
        return PlannedUpdate.of(order, allowed(LifeCycle.fail(order, why, time.instant())), WorkOutcome.FAILED);
    }

    private Order polledLater(Order order, int attempts, AcademicTime time) {
        Duration pause = pause(order, Optional.empty(), Math.max(0, attempts - 1));
        return due(order, DueTask.POLL, pause, attempts, time);
    }

    private PlannedUpdate later(Order order, WorkOutcome outcome, Optional<Duration> hint, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        Duration pause = pause(order, hint, attempts(order));
        Order later = due(order, same, pause, attempts(order) + 1, time);
        return PlannedUpdate.of(order, stuckBecause(stuckBecause(order), later), outcome);
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
    private Duration pause(Order order, Optional<Duration> hint, int attempts) {
        boolean isReady = order.status() == OrderStatus.READY_FOR_PICKUP;
        Duration usual = (isReady ? readyBackoff : backoff).after(attempts);
        Duration shortest = isReady ? usual : backoff.first();
        return hint.map(asked -> asked.compareTo(shortest) < 0 ? shortest : asked)
                .map(asked -> asked.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : asked)
                .orElse(usual);
    }

    /** Sets the work that is due. An order whose codes expire during the wait is due when they do. */
    private static Order due(Order order, DueTask task, Duration pause, int attempts, AcademicTime time) {
        Instant later = time.instant().plus(pause).truncatedTo(ChronoUnit.MICROS);
        Instant notBefore = order.activation()
                .flatMap(Activation::usableUntil)
                .filter(end -> end.isAfter(time.instant()) && end.isBefore(later))
                .orElse(later);
        return order.withDue(Optional.of(Due.of(task, notBefore, attempts, Optional.of(time.instant()))));
    }

    private static int attempts(Order order) {
        return order.due().map(Due::attempts).orElse(0);
    }

    /** Unwraps a decision. A refusal would be a bug of this class; the exception keeps the order unchanged. */
    private static Order allowed(Either<Refusal.NotAllowed, Order> decision) {
        return decision.getOrElseThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
