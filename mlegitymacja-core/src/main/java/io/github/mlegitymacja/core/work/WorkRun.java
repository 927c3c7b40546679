package io.github.mlegitymacja.core.work;

import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.failure.Survivable;
import io.github.mlegitymacja.core.log.LogEvent;
import io.github.mlegitymacja.core.work.Job.Finished;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of the background work: claims orders, has their calls made, and stores what follows while other calls are running.
 * Not thread-safe.
 */
final class WorkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private final Claims claims;
    private final Settling settling;
    private final RunMode mode;
    private final JobQueue waiting = new JobQueue();
    private final Calls calls;
    private final EachLane<LaneState> lanes;
    private AcademicTime now;
    private WorkReport report = WorkReport.nothing();
    private Optional<Throwable> failure = Optional.empty();

    WorkRun(Claims claims, Settling settling, RunMode mode, Function<JobQueue, Calls> calls) {
        this.claims = claims;
        this.settling = settling;
        this.mode = mode;
        this.now = claims.now();
        this.calls = calls.apply(waiting);
        this.lanes = new EachLane<>(lane -> new LaneState(!mode.lanes().contains(lane)));
    }

    WorkReport run() {
        int before;
        do {
            before = report.total();
            round();
        } while (mode.isRepeated() && report.total() > before);
        failure.ifPresent(Survivable::rethrow);
        return report;
    }

    /** Claims due work of each lane, and goes on until all that was claimed is stored. */
    private void round() {
        now = claims.now();
        lanes.values().forEach(lane -> lane.beginRound(now.instant()));
        claim();
        while (isAnythingInProgress()) {
            giveBack(job -> !mayBegin() || job.isTooLate(now.instant()));
            Instant begun = now.instant();
            List<Finished> finished = await();
            now = claims.now();
            finished.forEach(each -> decide(each, begun));
            store();
            claim();
        }
    }

    private boolean mayBegin() {
        return !Interrupts.isInterrupted() && now.instant().isBefore(mode.deadline());
    }

    private void claim() {
        for (Lane lane : Lane.values()) {
            // Depends on what the lanes before have claimed.
            if (isDue(lane)) {
                attempt(lane, () -> claim(lane));
            }
        }
    }

    private boolean isDue(Lane lane) {
        LaneState state = lanes.get(lane);
        return mayBegin()
                && !state.isLeftOut()
                && (!state.isClaimed() || (mode.isRepeated() && state.mayFindMore(now.instant())))
                && waiting.size(lane) < calls.lowWater() * claims.ordersInCall()
                && !mustWait(lane, state);
    }

    /**
     * A student who renews has a withdrawal and a submission, in this sequence. Notifications come one batch after another,
     * and looking for them again is no reason to go on.
     */
    private boolean mustWait(Lane lane, LaneState state) {
        return switch (lane) {
            case SUBMIT -> lanes.get(Lane.WITHDRAW).isInProgress() && !state.hasWaitedForOthers(now.instant());
            case NOTIFY -> state.isInProgress() || (state.isClaimed() && !isAnythingInProgress());
            default -> false;
        };
    }

    private boolean isAnythingInProgress() {
        return lanes.values().exists(LaneState::isInProgress);
    }

    private void claim(Lane lane) {
        int limit = settling.outage(lane).allowed(claims.batchSize(), now.instant());
        Claimed claimed = limit == 0 ? Claimed.nothing() : claims.claim(lane, limit, now);
        report = report.plus(claimed.unreadable());
        lanes.get(lane).claimed(claimed.jobs().size(), claimed.orders() == limit && limit > 0, now.instant());
        waiting.add(claimed.jobs());
    }

    private List<Finished> await() {
        try {
            return calls.await(() -> List.of(Lane.values()).exists(this::isDue));
        } catch (Throwable e) {
            Throwable lost = Survivable.orRethrow(e);
            List.of(Lane.values()).forEach(lane -> fail(lane, lost));
            return List.empty();
        }
    }

    private void decide(Finished finished, Instant begun) {
        Lane lane = finished.job().lane();
        if (lanes.get(lane).isLeftOut()) {
            return;
        }
        finished.settlement(now)
                .peekLeft(cause -> fail(lane, cause))
                .peek(settlement -> decide(lane, settlement, begun));
        if (settling.outage(lane).isOn()) {
            giveBack(job -> job.lane() == lane);
        }
    }

    private void decide(Lane lane, Settlement settlement, Instant begun) {
        if (settlement instanceof Settlement.Again again) {
            waiting.addFirst(again.jobs());
        } else if (settlement instanceof Settlement.Done done) {
            add(done.report());
            lanes.get(lane).ended(1);
            if (done.report().hasFailed()) {
                lanes.get(lane).leaveOut();
            }
        } else {
            lanes.get(lane).decided(settling.decide(lane, settlement, now), begun);
        }
    }

    /** Makes the orders of calls that will not be made due again. */
    private void giveBack(Predicate<Job> condition) {
        waiting.remove(condition).forEach(this::giveBack);
    }

    private void giveBack(Job job) {
        lanes.get(job.lane()).ended(1);
        try {
            claims.giveBack(job);
        } catch (Throwable e) {
            // The end of the lease gives it back as well.
            Survivable.orRethrow(e);
        }
    }

    /** Stores if nothing else can be done, or if a process that dies now would have to repeat too much. */
    private void store() {
        boolean isDue = waiting.size() == 0
                || lanes.values().exists(lane -> lane.isOld(now.instant()))
                || lanes.values().map(LaneState::unstored).sum().intValue() >= claims.batchSize();
        if (isDue) {
            List.of(Lane.values()).forEach(lane -> attempt(lane, () -> store(lane)));
        }
    }

    private void store(Lane lane) {
        LaneState state = lanes.get(lane);
        List<Either<PlannedUpdate, Settlement.Attempt>> decided = state.takeUnstored();
        if (decided.nonEmpty()) {
            List<Either<WorkReport, Job>> stored = settling.store(decided, now);
            stored.forEach(each -> each.peekLeft(this::add));
            List<Job> next = stored.flatMap(Either::toOption);
            waiting.add(next);
            state.ended(decided.size() - next.size());
        }
    }

    private void add(WorkReport more) {
        report = report.plus(more);
    }

    /** Does something for a lane. If it fails, the lane is left out from now on. */
    private void attempt(Lane lane, Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            fail(lane, Survivable.orRethrow(e));
        }
    }

    private void fail(Lane lane, Throwable cause) {
        lanes.get(lane).leaveOut();
        waiting.remove(job -> job.lane() == lane);
        if (mode.throwsFailures()) {
            failure = failure.or(() -> Optional.of(cause));
        } else {
            logFailure(cause);
            report = report.plus(WorkReport.failure());
        }
    }

    static void logFailure(Throwable cause) {
        LogEvent.error(LOG).because(cause).log("work.failed");
    }
}
