package io.github.mlegitymacja.core.work;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;

/** What a run has claimed of one kind of work, and what it has not stored yet. Not thread-safe. */
final class LaneState {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT_FOR_OTHERS = Duration.ofSeconds(5);

    private List<Either<PlannedUpdate, Settlement.Attempt>> unstored = List.empty();
    private Instant unstoredSince = Instant.MAX;
    private int inProgress;
    private boolean isLeftOut;
    private boolean isClaimed;
    private boolean mayBeMore;
    private Instant lastClaim = Instant.MIN;

    LaneState(boolean isLeftOut) {
        this.isLeftOut = isLeftOut;
    }

    boolean isLeftOut() {
        return isLeftOut;
    }

    /** Forgets what was claimed: the lease makes it due again. */
    void leaveOut() {
        isLeftOut = true;
        inProgress = 0;
        unstored = List.empty();
    }

    void beginRound(Instant now) {
        isClaimed = false;
        lastClaim = now;
    }

    /** Notes a claim. If it has returned as many orders as it may, there may be more. */
    void claimed(int jobs, boolean isFull, Instant now) {
        inProgress += jobs;
        mayBeMore = isFull;
        isClaimed = true;
        lastClaim = now;
    }

    boolean isClaimed() {
        return isClaimed;
    }

    /** Returns whether another claim may find something: there was more, or some time has passed. */
    boolean mayFindMore(Instant now) {
        return mayBeMore || hasWaited(SOON, now);
    }

    /** Returns whether this kind of work has waited for another one long enough. */
    boolean hasWaitedForOthers(Instant now) {
        return hasWaited(LONGEST_WAIT_FOR_OTHERS, now);
    }

    private boolean hasWaited(Duration wait, Instant now) {
        return !now.isBefore(lastClaim.plus(wait));
    }

    /** Notes what is to be stored after a call that began at the given time, or before. */
    void decided(Either<PlannedUpdate, Settlement.Attempt> decided, Instant begun) {
        unstoredSince = unstored.isEmpty() ? begun : unstoredSince;
        unstored = unstored.prepend(decided);
    }

    /** Notes that some of what was claimed needs nothing more of this run. */
    void ended(int jobs) {
        inProgress -= jobs;
    }

    boolean isInProgress() {
        return inProgress > 0;
    }

    int unstored() {
        return unstored.size();
    }

    /** Returns whether a process that dies would have to repeat too much. */
    boolean isOld(Instant now) {
        return unstored.nonEmpty() && !now.isBefore(unstoredSince.plus(SOON));
    }

    List<Either<PlannedUpdate, Settlement.Attempt>> takeUnstored() {
        var taken = unstored.reverse();
        unstored = List.empty();
        return taken;
    }
}
