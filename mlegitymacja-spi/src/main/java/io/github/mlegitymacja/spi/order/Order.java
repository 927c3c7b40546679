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
 * A student's order of one mLegitymacja, and the document that came of it.
 *
 * <p>An immutable envelope around one {@link OrderState}. A value that contradicts itself cannot be built: the history
 * begins with {@link OrderEvent#PLACE}, leads without a gap to the state, and only work that makes sense in this status
 * can be due. {@link #toString} hides the activation. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class Order {

    Order() {}

    /**
     * A builder, for stores that read orders back; new orders come out of the life cycle.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The order's key, here and at the ministry.
     *
     * @return the key
     */
    public abstract OrderId id();

    /**
     * Who ordered.
     *
     * @return the student's key at the university
     */
    public abstract StudentId student();

    /**
     * The semester in which the order was placed.
     *
     * @return the semester
     */
    public abstract Semester semester();

    /**
     * When the order was placed.
     *
     * @return a moment, to the microsecond
     */
    public abstract Instant orderedAt();

    /**
     * The last day of the document's validity, a Europe/Warsaw date.
     *
     * @return the day, itself included
     */
    public abstract LocalDate validUntil();

    /**
     * The state that the order is in.
     *
     * @return one of seven
     */
    public abstract OrderState state();

    /**
     * Every change of status so far.
     *
     * @return at least one entry, the oldest first
     */
    public abstract List<HistoryEntry> history();

    /**
     * What is due about this order at the ministry.
     *
     * @return the work, or empty if there is none
     */
    public abstract Optional<Due> due();

    /**
     * How many times the order has been stored: what a store compares before it replaces.
     *
     * @return 0 before the order is first stored, then 1 and more
     */
    @Value.Default
    public long version() {
        return 0;
    }

    /**
     * The status of the {@link #state}.
     *
     * @return one of seven
     */
    public final OrderStatus status() {
        return state().status();
    }

    /**
     * Whether the order has neither failed nor been cancelled or revoked.
     *
     * @return what {@link OrderStatus#isOpen} says of the status
     */
    public final boolean isOpen() {
        return status().isOpen();
    }

    /**
     * The activation, while the student can use it.
     *
     * @return the activation in {@link OrderStatus#READY_FOR_PICKUP}, empty in every other status
     */
    public final Optional<Activation> activation() {
        return state() instanceof OrderState.ReadyForPickup ready ? Optional.of(ready.activation()) : Optional.empty();
    }

    /**
     * Whether the ministry may know of this order, because a hand-over was begun at some time. Of closed orders this says
     * nothing certain: nobody remembers whether one that was cancelled at once had been tried.
     *
     * @return false only for a pending order that no one has tried to hand over
     */
    public final boolean mayBeKnownToMinistry() {
        return !(state() instanceof OrderState.Pending pending) || pending.handOverAttempted();
    }

    /**
     * Whether a given task is due, now or later.
     *
     * @param task the task
     * @return true if it is
     */
    public final boolean isDue(DueTask task) {
        Objects.requireNonNull(task, "task");
        return due().filter(due -> due.task() == task).isPresent();
    }

    /**
     * This order after a change of status, which its history explains from now on. Whether the change is allowed is the life
     * cycle's business.
     *
     * @param state the new state
     * @param due what is due from now on
     * @param event what happened
     * @param actor who caused it
     * @param at when, to the microsecond
     * @return the changed order, of the same version
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the work makes no sense in the new status, or the event is {@link
     *     OrderEvent#PLACE}
     */
    public final Order changed(OrderState state, Optional<Due> due, OrderEvent event, Actor actor, Instant at) {
        OrderStatus reached = Objects.requireNonNull(state, "state").status();
        OrderConsistency.checkDue(due, reached);
        var longer = history().toArray(new HistoryEntry[history().size() + 1]);
        longer[history().size()] = HistoryEntry.of(at, event, actor, Optional.of(status()), reached);
        return ((ImmutableOrder) this).copyWithState(state).copyWithDue(due).copyWithHistory(longer);
    }

    /**
     * This pending order once a hand-over has been begun: the ministry may know of it from now on.
     *
     * @return the order, of the same version
     * @throws IllegalStateException if the order is not pending
     */
    public final Order handOverAttempted() {
        if (status() != OrderStatus.PENDING) {
            throw new IllegalStateException("only a pending order can be handed over, order is " + status());
        }
        return ((ImmutableOrder) this).copyWithState(new OrderState.Pending(true));
    }

    /**
     * This order with other work due.
     *
     * @param due what is due from now on
     * @return the order, of the same version
     * @throws NullPointerException if {@code due} is null
     * @throws IllegalArgumentException if the work makes no sense in this status
     */
    public final Order withDue(Optional<Due> due) {
        OrderConsistency.checkDue(due, status());
        return ((ImmutableOrder) this).copyWithDue(due);
    }

    /**
     * This order as a store has numbered it.
     *
     * @param version the version, 0 or more
     * @return the order with that version
     * @throws IllegalArgumentException if {@code version} is negative
     */
    public final Order withVersion(long version) {
        OrderConsistency.checkVersion(version);
        return ((ImmutableOrder) this).copyWithVersion(version);
    }

    /**
     * Builds an {@link Order}; each attribute may be set once, and all but {@code due} and {@code version} must be. Not
     * thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if a mandatory attribute is missing, and {@link
     * IllegalArgumentException} if the attributes contradict each other.
     */
    public static final class Builder extends ImmutableOrder.Builder {
        Builder() {}

        @Override
        public Order build() {
            return OrderConsistency.checked(super.build());
        }
    }
}
