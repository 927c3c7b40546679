package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.vavr.collection.List;
import io.vavr.control.Either;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what follows from calls, and notices outages. Thread-safe. */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final Submissions submissions;
    private final Outcomes outcomes;
    private final FailureHandling failures;
    private final EachLane<Outage> outages = new EachLane<>(lane -> new Outage());

    Settling(Submissions submissions, Outcomes outcomes, FailureHandling failures) {
        this.submissions = submissions;
        this.outcomes = outcomes;
        this.failures = failures;
    }

    Outage outage(Lane lane) {
        return outages.get(lane);
    }

    /** Notes whether the other system has answered. Returns what is to be stored: an outcome, or the attempt to submit. */
    Either<PlannedUpdate, Settlement.Attempt> decide(Lane lane, Settlement settlement, AcademicTime time) {
        if (settlement instanceof Settlement.Attempt attempt) {
            return Either.right(attempt);
        } else if (settlement instanceof Settlement.Answered answered) {
            answered(lane);
            return Either.left(answered.planned());
        } else if (settlement instanceof Settlement.Unasked unasked) {
            outage(lane).probeAgain();
            return Either.left(unasked.planned());
        } else if (settlement instanceof Settlement.Missing missing) {
            return Either.left(missing(missing.order(), time));
        }
        return Either.left(failed(lane, (Settlement.Failure) settlement, time));
    }

    private PlannedUpdate missing(Order order, AcademicTime time) {
        var failure = new InfrastructureException("an answer about many orders does not contain this one");
        return failures.postponed(order, failure, time);
    }

    private void answered(Lane lane) {
        if (outage(lane).succeeded()) {
            LogEvent.info(LOG).with("task", lane).log("outage.ended");
        }
    }

    private PlannedUpdate failed(Lane lane, Settlement.Failure failure, AcademicTime time) {
        Outage outage = outage(lane);
        if (outage.isOn()) {
            return failures.postponedDuringOutage(failure.order(), failure.cause(), time);
        }
        if (outage.failed(failure.order().id(), time.instant())) {
            LogEvent.warn(LOG).with("task", lane).log("outage.began");
        }
        return failures.postponed(failure.order(), failure.cause(), time);
    }

    /** Stores outcomes, and then attempts. Returns reports, and the calls that follow. */
    List<Either<WorkReport, Job>> store(List<Either<PlannedUpdate, Settlement.Attempt>> decided, AcademicTime time) {
        List<PlannedUpdate> planned = decided.filter(Either::isLeft).map(Either::getLeft);
        WorkReport stored = outcomes.store(planned, time, before -> overtaken(before, time));
        outcomes.advanceSubmissions(planned, time);
        return submissions
                .storeAttempts(decided.flatMap(Either::toOption), time)
                .prepend(Either.left(logged(stored)));
    }

    /** An order that was closed during its submission may have to be withdrawn again. */
    private void overtaken(Order before, AcademicTime time) {
        if (before.isDue(DueTask.SUBMIT) && before.mayBeKnownToMinistry()) {
            failures.retryOnce(before, () -> submissions.withdrawIfClosed(before.id(), time));
        }
    }

    /** Logs the outcomes that a person may have to deal with. */
    private static WorkReport logged(WorkReport report) {
        if (report.count(WorkOutcome.UNAVAILABLE) > 0) {
            LogEvent.warn(LOG)
                    .with("orders", report.count(WorkOutcome.UNAVAILABLE))
                    .log("work.unavailable");
        }
        report.stuck()
                .forEach((order, reason) -> LogEvent.error(LOG)
                        .with("order", order)
                        .with("code", reason.code())
                        .log("order.stuck"));
        return report;
    }
}
