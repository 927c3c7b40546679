package io.github.mlegitymacja.core.takeover;

import static io.github.mlegitymacja.spi.order.OrderStatus.IN_PROGRESS;
import static io.github.mlegitymacja.spi.order.OrderStatus.PENDING;

import io.github.mlegitymacja.core.lifecycle.Transition;
import io.github.mlegitymacja.core.refusal.StandardReason;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds a history that the life cycle allows. It begins with the placing of the order, which is marked as taken over, and
 * contains every known change. A submission that must have happened and the present status are filled in at the time of the
 * next or the last known change, and marked as assumed. Not thread-safe.
 */
final class TakenOverHistory {

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final boolean wasSubmitted;
    private final Reason closingReason;
    private Instant last;
    private OrderStatus reached = PENDING;
    private boolean isAllowed = true;

    /**
     * Begins a history.
     *
     * @param orderedAt when the order was placed, to the microsecond
     * @param wasSubmitted whether the ministry has known the order, even if it was closed later
     * @param closingReason why the order has failed or was revoked, if it has
     */
    TakenOverHistory(Instant orderedAt, boolean wasSubmitted, Reason closingReason) {
        this.wasSubmitted = wasSubmitted;
        this.closingReason = closingReason;
        this.last = orderedAt;
        entries.add(HistoryEntry.of(orderedAt, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), PENDING)
                .because(StandardReason.TAKEN_OVER));
    }

    /** Adds a change that the other system has recorded. A status that is repeated is no change. */
    TakenOverHistory known(OrderStatus status, Instant at) {
        last = at;
        if (status != reached) {
            fillInSubmission(status);
            add(status, Optional.empty());
        }
        return this;
    }

    /** Adds the present status, unless the last known change has reached it. */
    TakenOverHistory ending(OrderStatus status) {
        if (status != reached) {
            fillInSubmission(status);
            add(status, Optional.of(StandardReason.TIME_ASSUMED));
        }
        return this;
    }

    /** Adds that the order is ready, but its codes were not taken over. */
    TakenOverHistory withoutCodes(Instant at) {
        entries.add(HistoryEntry.of(at, OrderEvent.EXPIRE, Actor.UNIVERSITY, Optional.of(reached), reached)
                .because(StandardReason.CODES_NOT_TAKEN_OVER));
        return this;
    }

    /** Returns the history, or empty if the life cycle does not allow it. */
    Optional<List<HistoryEntry>> entries() {
        return isAllowed ? Optional.of(List.copyOf(entries)) : Optional.empty();
    }

    private void fillInSubmission(OrderStatus next) {
        boolean isNeeded = switch (next) {
            case PENDING, IN_PROGRESS -> false;
            case READY_FOR_PICKUP, COLLECTED, FAILED -> true;
            case CANCELLED_BY_USER, REVOKED_BY_UNIVERSITY -> wasSubmitted;
        };
        if (reached == PENDING && isNeeded) {
            add(IN_PROGRESS, Optional.of(StandardReason.TIME_ASSUMED));
        }
    }

    private void add(OrderStatus next, Optional<Reason> remark) {
        Step step = Step.to(next);
        isAllowed &= step.row.allows(reached, step.actor);
        if (isAllowed) {
            var entry = HistoryEntry.of(last, step.row.event(), step.actor, Optional.of(reached), next);
            Optional<Reason> reason = step.hasReason ? Optional.of(closingReason) : remark;
            entries.add(reason.map(entry::because).orElse(entry));
        }
        reached = next;
    }

    /** The usual way to a status. */
    private record Step(Transition row, Actor actor, boolean hasReason) {
        static Step to(OrderStatus status) {
            return switch (status) {
                case PENDING -> new Step(Transition.PLACE, Actor.STUDENT, false);
                case IN_PROGRESS -> new Step(Transition.SUBMIT, Actor.UNIVERSITY, false);
                case READY_FOR_PICKUP -> new Step(Transition.ISSUE, Actor.MINISTRY, false);
                case COLLECTED -> new Step(Transition.COLLECT, Actor.MINISTRY, false);
                case FAILED -> new Step(Transition.FAIL, Actor.MINISTRY, true);
                case CANCELLED_BY_USER -> new Step(Transition.CANCEL, Actor.STUDENT, false);
                case REVOKED_BY_UNIVERSITY -> new Step(Transition.REVOKE, Actor.UNIVERSITY, true);
            };
        }
    }
}
