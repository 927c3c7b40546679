package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.failure.Survivable;
import io.vavr.collection.List;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a batch of each task in turn, so that no task starves another, until nothing is due. Not thread-safe. */
final class WorkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    /** Runs a batch and lets its exceptions through. */
    static final Function<Supplier<WorkReport>, WorkReport> ON_FAILURE_THROW = Supplier::get;

    /** Runs a batch, and reports that it has failed if it throws. */
    static final Function<Supplier<WorkReport>, WorkReport> ON_FAILURE_LOG = WorkRun::logged;

    private final InstantSource clock;
    private final Instant deadline;
    private final Function<Supplier<WorkReport>, WorkReport> runner;
    private List<Supplier<WorkReport>> tasks;

    WorkRun(
            List<Supplier<WorkReport>> tasks,
            InstantSource clock,
            Instant deadline,
            Function<Supplier<WorkReport>, WorkReport> runner) {
        this.tasks = tasks;
        this.clock = clock;
        this.deadline = deadline;
        this.runner = runner;
    }

    WorkReport run() {
        WorkReport all = WorkReport.nothing();
        WorkReport round = round();
        while (round.total() > 0
                && !Interrupts.isInterrupted()
                && clock.instant().isBefore(deadline)) {
            all = all.plus(round);
            round = round();
        }
        return all.plus(round);
    }

    /** Runs a batch of each task. A task that fails is left out from now on. */
    private WorkReport round() {
        List<WorkReport> reports = tasks.map(runner);
        tasks = tasks.zip(reports).filter(each -> !each._2.hasFailed()).map(each -> each._1);
        return reports.fold(WorkReport.nothing(), WorkReport::plus);
    }

    private static WorkReport logged(Supplier<WorkReport> task) {
        try {
            return task.get();
        } catch (Throwable e) {
            Survivable.describe(LOG.atError(), Survivable.orRethrow(e)).log("work.failed");
            return WorkReport.failure();
        }
    }
}
