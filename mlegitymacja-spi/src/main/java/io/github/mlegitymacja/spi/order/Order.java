package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.style.ValueType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A student's order of one mLegitymacja, and the document issued for it.
 *
 * <p>An order contains one {@link OrderState}. An order whose attributes contradict each other cannot be created: the
 * history begins with {@link OrderEvent#PLACE} and leads without a gap to the present status, and only a task that is
 * possible in this status can be due. {@link #toString} hides the activation. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class Order {

    /** The maximum length of {@link #ministryId}, in characters. */
    public static final int MAX_MINISTRY_ID_LENGTH = 200;

    Order() {}

    /**
     * Returns a builder, for stores that read orders back. The core creates new orders.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the order's key, in the store and at the ministry.
     *
     * @return the key
     */
    public abstract OrderId id();

    /**
     * Returns the student who placed the order.
     *
     * @return the student's key at the university
     */
    public abstract StudentId student();

    /**
     * Returns the semester in which the order was placed.
     *
     * @return the semester
     */
    public abstract Semester semester();

    /**
     * Returns when the order was placed.
     *
     * @return an instant, to the microsecond
     */
    public abstract Instant orderedAt();

    /**
     * Returns the last day on which the document is valid.
     *
     * @return a Europe/Warsaw date; the document is still valid on this day
     */
    public abstract LocalDate validUntil();

    /**
     * Returns the present state.
     *
     * @return one of the seven states
     */
    public abstract OrderState state();

    /**
     * Returns every event so far.
     *
     * @return at least one entry, the oldest first
     */
    public abstract List<HistoryEntry> history();

    /**
     * Returns the work that is due for this order at the ministry.
     *
     * @return the work, or empty if there is none
     */
    public abstract Optional<Due> due();

    /**
     * Returns the key that the ministry, or the system that ordered before, uses for this order. Only orders that were
     * taken over from another system have one.
     *
     * @return 1 to {@value #MAX_MINISTRY_ID_LENGTH} characters; empty if {@link #id} is the key at the ministry
     */
    public abstract Optional<String> ministryId();

    /**
     * Returns how many times the order has been stored. A store replaces an order only if its stored version is the
     * same.
     *
     * @return 0 before the order is first stored, then 1 or more
     */
    @Value.Default
    public long version() {
        return 0;
    }

    /**
     * Returns the status of the {@link #state}.
     *
     * @return one of the seven statuses
     */
    public final OrderStatus status() {
        return state().status();
    }

    /**
     * Returns whether the order is open: it has not failed and was neither cancelled nor revoked.
     *
     * @return the value of {@link OrderStatus#isOpen} for the status
     */
    public final boolean isOpen() {
        return status().isOpen();
    }

    /**
     * Returns the activation while the student can use it.
     *
     * <p>This method does not know the time: {@code OrderService.activation} also checks whether the codes can still be
     * used.
     *
     * @return the activation in {@link OrderStatus#READY_FOR_PICKUP}, unless the codes have expired; empty in every
     *     other status
     */
    public final Optional<Activation> activation() {
        return state() instanceof OrderState.ReadyForPickup ready ? ready.activation() : Optional.empty();
    }

    /**
     * Returns whether the ministry may know this order because a submission was started at some time.
     *
     * <p>For a closed order the result is always true and says nothing certain: the flag is not kept when a pending
     * order is closed, so the order may never have been submitted.
     *
     * @return false only for a pending order for which no submission was ever started
     */
    public final boolean mayBeKnownToMinistry() {
        return !(state() instanceof OrderState.Pending pending) || pending.submissionAttempted();
    }

    /**
     * Returns whether a task is due, now or later.
     *
     * @param task the task
     * @return true if {@link #due} contains this task
     * @throws NullPointerException if {@code task} is null
     */
    public final boolean isDue(DueTask task) {
        Objects.requireNonNull(task, "task");
        return due().filter(due -> due.task() == task).isPresent();
    }

    /**
     * Returns a copy of this order after an event, with a new entry at the end of its history.
     *
     * <p>This method does not check whether the life cycle allows the change.
     *
     * @param state the new state
     * @param due the work that is due from now on
     * @param event what happened
     * @param actor who caused it
     * @param at when it happened, to the microsecond
     * @return the changed order, with the same version
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the work is not possible in the new status, or the event is {@link
     *     OrderEvent#PLACE}
     */
    public final Order changed(OrderState state, Optional<Due> due, OrderEvent event, Actor actor, Instant at) {
        OrderStatus reached = Objects.requireNonNull(state, "state").status();
        OrderConsistency.checkDue(due, reached);
        return explained(state, due, HistoryEntry.of(at, event, actor, Optional.of(status()), reached));
    }

    /**
     * Returns a copy of this order after an event, with a given entry at the end of its history: same as the other
     * method, for entries that have a reason or an operator.
     *
     * @param state the new state
     * @param due the work that is due from now on
     * @param entry what happened; leads from the present status to that of {@code state}
     * @return the changed order, with the same version
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the work is not possible in the new status, or the entry does not lead from
     *     the present status to the new one
     */
    public final Order changed(OrderState state, Optional<Due> due, HistoryEntry entry) {
        OrderStatus reached = Objects.requireNonNull(state, "state").status();
        OrderConsistency.checkDue(due, reached);
        OrderConsistency.checkEntry(entry, status(), reached);
        return explained(state, due, entry);
    }

    private Order explained(OrderState state, Optional<Due> due, HistoryEntry entry) {
        var longer = history().toArray(new HistoryEntry[history().size() + 1]);
        longer[history().size()] = entry;
        return ((ImmutableOrder) this).copyWithState(state).copyWithDue(due).copyWithHistory(longer);
    }

    /**
     * Returns a copy of this order whose codes can be used until another time. The codes themselves stay.
     *
     * @param activation the same codes with another {@link Activation#usableUntil}
     * @return the changed order, with the same version
     * @throws NullPointerException if {@code activation} is null
     * @throws IllegalStateException if the order has no activation with these codes
     */
    public final Order withUsableUntil(Activation activation) {
        Objects.requireNonNull(activation, "activation");
        if (activation().filter(activation::hasSameCodesAs).isEmpty()) {
            throw new IllegalStateException("the order does not have these codes, the status is " + status());
        }
        return ((ImmutableOrder) this).copyWithState(new OrderState.ReadyForPickup(activation));
    }

    /**
     * Returns a copy of this order that is valid until another day.
     *
     * @param day the last day on which the document is valid, a Europe/Warsaw date
     * @return the changed order, with the same version
     * @throws NullPointerException if {@code day} is null
     */
    public final Order withValidUntil(LocalDate day) {
        return ((ImmutableOrder) this).copyWithValidUntil(day);
    }

    /**
     * Returns a copy of this pending order that records the start of a submission: from now on, the ministry may know
     * it.
     *
     * @return the changed order, with the same version
     * @throws IllegalStateException if the order is not pending
     */
    public final Order withSubmissionAttempted() {
        if (status() != OrderStatus.PENDING) {
            throw new IllegalStateException("only a pending order can be submitted, the status is " + status());
        }
        return ((ImmutableOrder) this).copyWithState(new OrderState.Pending(true));
    }

    /**
     * Returns a copy of this order with other work due.
     *
     * @param due the work that is due from now on
     * @return the changed order, with the same version
     * @throws NullPointerException if {@code due} is null
     * @throws IllegalArgumentException if the work is not possible in this status
     */
    public final Order withDue(Optional<Due> due) {
        OrderConsistency.checkDue(due, status());
        return ((ImmutableOrder) this).copyWithDue(due);
    }

    /**
     * Returns a copy of this order with another version, for stores.
     *
     * @param version the version, 0 or more
     * @return the order with this version
     * @throws IllegalArgumentException if {@code version} is negative
     */
    public final Order withVersion(long version) {
        OrderConsistency.checkVersion(version);
        return ((ImmutableOrder) this).copyWithVersion(version);
    }

    /**
     * Builds an {@link Order}. All attributes except {@code due}, {@code ministryId} and {@code version} are mandatory. Each can be set
     * only once, except that {@code history} adds to the entries added before. Not thread-safe.
     *
     * <p>A setter throws {@link IllegalStateException} if the attribute has been set before. {@code build()} throws
     * {@link IllegalStateException} if a mandatory attribute is missing, and {@link IllegalArgumentException} if the
     * attributes contradict each other, for example if the history is empty.
     */
    public static final class Builder extends ImmutableOrder.Builder {
        Builder() {}

        @Override
        public Order build() {
            return OrderConsistency.checked(super.build());
        }
    }
}
