package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.Moment;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.ledger.Change;
import io.github.mlegitymacja.core.lifecycle.Command;
import io.github.mlegitymacja.core.lifecycle.LifeCycle;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The decisions of the hand-over protocol: what to make of an order, given what others have answered. Pure functions;
 * {@link BackgroundWork} asks the questions and stores the answers, in the sequence that the protocol prescribes.
 */
final class Protocol {

    private static final Reason WITHDRAWN = new Reason(
            "WITHDRAWN_AT_MINISTRY",
            new LocalizedText(
                    "zamówienie zostało wycofane w systemie Ministerstwa Cyfryzacji",
                    "the order was withdrawn in the system of the Ministry of Digital Affairs"));
    private static final Duration LONGEST_HINT = Duration.ofDays(1);

    private final EligibilityPolicy eligibility;
    private final Backoff backoff;

    Protocol(EligibilityPolicy eligibility, Backoff backoff) {
        this.eligibility = eligibility;
        this.backoff = backoff;
    }

    /** Whether an order may be handed over now: the record to hand over, or what to store instead. */
    Either<Step, StudentRecord> clear(
            Order order, List<Order> ofStudent, Optional<StudentRecord> student, Moment moment) {
        if (moment.hasLapsed(order) || moment.hasExpired(order)) {
            return Either.left(lapsed(order));
        }
        if (ofStudent.exists(other -> other.isDue(DueTask.WITHDRAW) && !moment.hasExpired(other))) {
            return Either.left(later(order, Outcome.BLOCKED, backoff.after(attempts(order)), moment));
        }
        return eligible(student, moment).toEither().mapLeft(unmet -> revoked(order, unmet, moment));
    }

    /** What the ministry's answer to a hand-over makes of the order. */
    Step submitted(Order order, SubmitAnswer answer, Moment moment) {
        Order handedOver = order.status() == OrderStatus.PENDING
                ? decide(order, new Command.HandOver(), Actor.UNIVERSITY, moment)
                : order;
        if (answer instanceof SubmitAnswer.Refused refused) {
            return Step.of(
                    order,
                    decide(handedOver, new Command.Fail(refused.reason()), Actor.MINISTRY, moment),
                    Outcome.FAILED);
        }
        // An order that the ministry keeps losing is handed over ever more rarely.
        int attempts = order == handedOver ? attempts(order) : 0;
        Duration pause = pause(((SubmitAnswer.Accepted) answer).askAfter(), attempts);
        return Step.of(order, due(handedOver, DueTask.POLL, pause, attempts, moment), Outcome.HANDED_OVER);
    }

    /** What the ministry's view of an order makes of it. */
    Step polled(Order order, StatusAnswer answer, Moment moment) {
        boolean inProgress = order.status() == OrderStatus.IN_PROGRESS;
        if (answer instanceof StatusAnswer.Collected) {
            return Step.of(order, decide(order, new Command.Collect(), Actor.MINISTRY, moment), Outcome.COLLECTED);
        } else if (answer instanceof StatusAnswer.Failed failed) {
            return dead(order, failed.error(), moment);
        } else if (answer instanceof StatusAnswer.Withdrawn) {
            return dead(order, WITHDRAWN, moment);
        } else if (inProgress && answer instanceof StatusAnswer.Ready ready) {
            return issued(order, ready, moment);
        } else if (inProgress && answer instanceof StatusAnswer.Unknown) {
            return lost(order, moment);
        }
        return waiting(order, answer, moment);
    }

    /** What the ministry's answer to a withdrawal makes of the order. */
    Step withdrawn(Order order, WithdrawAnswer answer, Moment moment) {
        if (answer instanceof WithdrawAnswer.Refused refused) {
            Order stillDue = due(order, DueTask.WITHDRAW, backoff.longest(), attempts(order) + 1, moment);
            return new Step(new Change(order, stillDue), WorkReport.ofStuck(order.id(), refused.reason()));
        }
        return Step.of(order, order.withDue(Optional.empty()), Outcome.WITHDRAWN);
    }

    /** No answer: the same again, later. */
    Step unavailable(Order order, Optional<Duration> retryAfter, Moment moment) {
        return later(order, Outcome.UNAVAILABLE, pause(retryAfter, attempts(order)), moment);
    }

    /** A lapsed order is left alone. */
    Step lapsed(Order order) {
        return Step.of(order, order.withDue(Optional.empty()), Outcome.LAPSED);
    }

    /** Takes an open order back if its student may no longer have an mLegitymacja. */
    Optional<Step> rechecked(Order order, Optional<StudentRecord> student, Moment moment) {
        var judged = eligible(student, moment);
        return judged.isValid() ? Optional.empty() : Optional.of(revoked(order, judged.getError(), moment));
    }

    /** An order that was closed while we handed it over: withdraw it once more, whatever was done before. */
    Optional<Order> withdrawAgain(Order current, Moment moment) {
        return !current.isOpen() && current.status() != OrderStatus.FAILED && !current.isDue(DueTask.WITHDRAW)
                ? Optional.of(due(current, DueTask.WITHDRAW, Duration.ZERO, 0, moment))
                : Optional.empty();
    }

    /** The ministry no longer has what it had accepted: it gets the order again, under the same id. */
    private Step lost(Order order, Moment moment) {
        Duration pause = backoff.after(attempts(order));
        return Step.of(order, due(order, DueTask.SUBMIT, pause, attempts(order) + 1, moment), Outcome.LOST);
    }

    private Step waiting(Order order, StatusAnswer answer, Moment moment) {
        Optional<Duration> hint =
                answer instanceof StatusAnswer.Processing processing ? processing.askAfter() : Optional.empty();
        return later(order, Outcome.WAITING, pause(hint, attempts(order)), moment);
    }

    private Step issued(Order order, StatusAnswer.Ready ready, Moment moment) {
        Order issued = decide(order, new Command.Issue(ready.activation()), Actor.MINISTRY, moment);
        return Step.of(order, due(issued, DueTask.POLL, backoff.first(), 0, moment), Outcome.ISSUED);
    }

    /** In progress, a dead order has failed; a document that was ready before has to be taken back. */
    private Step dead(Order order, Reason why, Moment moment) {
        return order.status() == OrderStatus.IN_PROGRESS
                ? Step.of(order, decide(order, new Command.Fail(why), Actor.MINISTRY, moment), Outcome.FAILED)
                : Step.of(order, decide(order, new Command.Revoke(why), Actor.UNIVERSITY, moment), Outcome.REVOKED);
    }

    private Step revoked(Order order, Seq<UnmetCondition> unmet, Moment moment) {
        var revoke = new Command.Revoke(NotEligibleReason.of(unmet));
        return Step.of(order, decide(order, revoke, Actor.UNIVERSITY, moment), Outcome.REVOKED);
    }

    private Validation<Seq<UnmetCondition>, StudentRecord> eligible(Optional<StudentRecord> student, Moment moment) {
        return student.map(known -> eligibility.check(known, moment.today()))
                .orElseGet(() -> Validation.invalid(List.of(StandardUnmetCondition.NO_STUDENT_STATUS)));
    }

    private Step later(Order order, Outcome outcome, Duration pause, Moment moment) {
        DueTask same = order.due().orElseThrow().task();
        return Step.of(order, due(order, same, pause, attempts(order) + 1, moment), outcome);
    }

    /** The other side's hint if it gave one, within reason; else our own growing wait. */
    private Duration pause(Optional<Duration> hint, int attempts) {
        return hint.map(asked -> asked.compareTo(backoff.first()) < 0 ? backoff.first() : asked)
                .map(asked -> asked.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : asked)
                .orElseGet(() -> backoff.after(attempts));
    }

    private static Order due(Order order, DueTask task, Duration pause, int attempts, Moment moment) {
        return order.withDue(
                Optional.of(Due.of(task, moment.now().plus(pause).truncatedTo(ChronoUnit.MICROS), attempts)));
    }

    private static int attempts(Order order) {
        return order.due().map(Due::attempts).orElse(0);
    }

    private static Order decide(Order order, Command command, Actor actor, Moment moment) {
        return LifeCycle.decide(order, command, actor, moment.now())
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
