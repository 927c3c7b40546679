package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.core.renewal.RenewalRule;
import io.github.mlegitymacja.core.repository.OrderUpdate;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.Texts;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The decisions of the submission protocol ({@code docs/protocol.md}): each method returns how an order changes after
 * an answer. Pure functions; {@link BackgroundWork} makes the calls and stores the outcomes, in the sequence that the
 * protocol prescribes.
 */
final class SubmissionProtocol {

    private static final Duration LONGEST_HINT = Duration.ofDays(1);

    private final EligibilityPolicy eligibility;
    private final Backoff backoff;
    private final Texts texts;

    SubmissionProtocol(EligibilityPolicy eligibility, Backoff backoff, Texts texts) {
        this.eligibility = eligibility;
        this.backoff = backoff;
        this.texts = texts;
    }

    /** Checks whether an order may be submitted now. Returns the student's record, or the update to store instead. */
    Either<PlannedUpdate, StudentRecord> examine(
            Order order, List<Order> ofStudent, Optional<StudentRecord> student, AcademicTime time) {
        if (RenewalRule.hasLapsed(order, time) || time.hasExpired(order)) {
            return Either.left(lapsed(order));
        }
        if (ofStudent.stream().anyMatch(other -> other.isDue(DueTask.WITHDRAW) && !time.hasExpired(other))) {
            return Either.left(later(order, WorkOutcome.BLOCKED, backoff.after(attempts(order)), time));
        }
        List<UnmetCondition> unmet = unmet(student, time);
        return unmet.isEmpty() ? Either.right(student.orElseThrow()) : Either.left(revoked(order, unmet, time));
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
        Duration pause = pause(((SubmitAnswer.Accepted) answered(answer)).pollAfter(), attempts);
        return PlannedUpdate.of(order, due(submitted, DueTask.POLL, pause, attempts, time), WorkOutcome.SUBMITTED);
    }

    /** Returns the update after the ministry's answer to a poll. */
    PlannedUpdate polled(Order order, StatusAnswer answer, AcademicTime time) {
        boolean inProgress = order.status() == OrderStatus.IN_PROGRESS;
        if (answer instanceof StatusAnswer.Collected) {
            return PlannedUpdate.of(order, allowed(LifeCycle.collect(order, time.instant())), WorkOutcome.COLLECTED);
        } else if (answer instanceof StatusAnswer.Failed failed) {
            return dead(order, failed.reason(), time);
        } else if (answer instanceof StatusAnswer.Withdrawn) {
            return dead(order, StandardReason.WITHDRAWN_AT_MINISTRY, time);
        } else if (inProgress && answer instanceof StatusAnswer.Ready ready) {
            return issued(order, ready, time);
        } else if (inProgress && answer instanceof StatusAnswer.Unknown) {
            return lost(order, time);
        }
        return waiting(order, answered(answer), time);
    }

    /** Returns the update after the ministry's answer to a withdrawal. */
    PlannedUpdate withdrawn(Order order, WithdrawAnswer answer, AcademicTime time) {
        if (answer instanceof WithdrawAnswer.Refused refused) {
            Order stillDue = due(order, DueTask.WITHDRAW, backoff.longest(), attempts(order) + 1, time);
            return new PlannedUpdate(
                    new OrderUpdate(order, stillDue), WorkReport.ofStuck(order.id(), refused.reason()));
        }
        answered(answer);
        return PlannedUpdate.of(order, order.withDue(Optional.empty()), WorkOutcome.WITHDRAWN);
    }

    /** An adapter that returns null has a bug; taking that for an answer could leave a withdrawn document alive. */
    private static <T> T answered(T answer) {
        return Objects.requireNonNull(answer, "the gateway answered null");
    }

    /**
     * Returns the update after a call without an answer: the same task later. If retrying cannot help before a person
     * acts, the wait is the longest one.
     */
    PlannedUpdate unavailable(Order order, RuntimeException failure, AcademicTime time) {
        Duration pause = backoff.after(attempts(order));
        if (failure instanceof InfrastructureException down) {
            pause = down.isRetryable() ? pause(down.retryAfter(), attempts(order)) : backoff.longest();
        }
        return later(order, WorkOutcome.UNAVAILABLE, pause, time);
    }

    /** Returns the update of a lapsed or expired order: nothing is due any more. */
    PlannedUpdate lapsed(Order order) {
        return PlannedUpdate.of(order, order.withDue(Optional.empty()), WorkOutcome.LAPSED);
    }

    /** Returns the revocation of an open order if its student is no longer eligible. */
    Optional<PlannedUpdate> rechecked(Order order, Optional<StudentRecord> student, AcademicTime time) {
        List<UnmetCondition> unmet = unmet(student, time);
        return unmet.isEmpty() ? Optional.empty() : Optional.of(revoked(order, unmet, time));
    }

    /** Makes an order that was closed while it was being submitted due for withdrawal again. */
    Optional<Order> withdrawAgain(Order current, AcademicTime time) {
        return !current.isOpen() && current.status() != OrderStatus.FAILED && !current.isDue(DueTask.WITHDRAW)
                ? Optional.of(due(current, DueTask.WITHDRAW, Duration.ZERO, 0, time))
                : Optional.empty();
    }

    /** Returns the update of an order that the ministry no longer knows: it is submitted again, with the same id. */
    private PlannedUpdate lost(Order order, AcademicTime time) {
        Duration pause = backoff.after(attempts(order));
        return PlannedUpdate.of(order, due(order, DueTask.SUBMIT, pause, attempts(order) + 1, time), WorkOutcome.LOST);
    }

    private PlannedUpdate waiting(Order order, StatusAnswer answer, AcademicTime time) {
        Optional<Duration> hint =
                answer instanceof StatusAnswer.Processing processing ? processing.pollAfter() : Optional.empty();
        return later(order, WorkOutcome.WAITING, pause(hint, attempts(order)), time);
    }

    private PlannedUpdate issued(Order order, StatusAnswer.Ready ready, AcademicTime time) {
        Order issued = allowed(LifeCycle.issue(order, ready.activation(), time.instant()));
        return PlannedUpdate.of(order, due(issued, DueTask.POLL, backoff.first(), 0, time), WorkOutcome.ISSUED);
    }

    /**
     * Returns the update of an order that is dead at the ministry: in progress it fails, ready for pick-up it is
     * revoked.
     */
    private PlannedUpdate dead(Order order, Reason why, AcademicTime time) {
        return order.status() == OrderStatus.IN_PROGRESS
                ? PlannedUpdate.of(order, allowed(LifeCycle.fail(order, why, time.instant())), WorkOutcome.FAILED)
                : PlannedUpdate.of(order, allowed(LifeCycle.revoke(order, why, time.instant())), WorkOutcome.REVOKED);
    }

    private PlannedUpdate revoked(Order order, List<UnmetCondition> unmet, AcademicTime time) {
        Reason reason = StandardReason.notEligible(unmet, texts);
        return PlannedUpdate.of(order, allowed(LifeCycle.revoke(order, reason, time.instant())), WorkOutcome.REVOKED);
    }

    private List<UnmetCondition> unmet(Optional<StudentRecord> student, AcademicTime time) {
        return student.map(known -> eligibility.unmet(known, time.today()))
                .orElseGet(() -> List.of(StandardUnmetCondition.NO_STUDENT_STATUS));
    }

    private PlannedUpdate later(Order order, WorkOutcome outcome, Duration pause, AcademicTime time) {
        DueTask same = order.due().orElseThrow().task();
        return PlannedUpdate.of(order, due(order, same, pause, attempts(order) + 1, time), outcome);
    }

    /** Returns the suggested wait, limited to a sensible range; without a suggestion, the wait of the backoff. */
    private Duration pause(Optional<Duration> hint, int attempts) {
        return hint.map(asked -> asked.compareTo(backoff.first()) < 0 ? backoff.first() : asked)
                .map(asked -> asked.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : asked)
                .orElseGet(() -> backoff.after(attempts));
    }

    private static Order due(Order order, DueTask task, Duration pause, int attempts, AcademicTime time) {
        return order.withDue(
                Optional.of(Due.of(task, time.instant().plus(pause).truncatedTo(ChronoUnit.MICROS), attempts)));
    }

    private static int attempts(Order order) {
        return order.due().map(Due::attempts).orElse(0);
    }

    /** Unwraps a decision. A refusal would be a bug of this class; the exception keeps the order unchanged. */
    private static Order allowed(Either<Refusal.NotAllowed, Order> decision) {
        return decision.getOrElseThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
