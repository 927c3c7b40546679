package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.semester.Semester;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a student sees on the page <i>mLegitymacja</i>. {@link #toString} hides the activation.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class Overview {

    Overview() {}

    static ImmutableOverview.Builder builder() {
        return ImmutableOverview.builder();
    }

    /**
     * The semester of today.
     *
     * @return the semester, or empty if today lies outside the calendar, so that nothing can be ordered
     */
    public abstract Optional<Semester> semester();

    /**
     * The order that counts: open, and placed in this semester or the previous one.
     *
     * @return the order, or empty if there is none
     */
    public abstract Optional<Order> current();

    /**
     * The latest order if it has lapsed, which explains why only ordering is offered: it was not renewed in time.
     *
     * @return the order, or empty if there is none or it has not lapsed
     */
    public abstract Optional<Order> lapsed();

    /**
     * Whether the order that counts was placed in the previous semester, so that cancelling it is the first step of
     * renewing it (founding document, <i>Przedłużanie mLegitymacji</i>).
     *
     * @return true if there is such an order
     */
    public final boolean isRenewalDue() {
        return current()
                .filter(order -> !semester().equals(Optional.of(order.semester())))
                .isPresent();
    }

    /**
     * All orders of the student, the current one included.
     *
     * @return the orders, the latest first
     */
    public abstract List<Order> orders();

    /**
     * What to offer.
     *
     * @return the actions in the sequence of their constants, possibly none
     */
    public abstract Set<StudentAction> offered();

    /**
     * Why the student may not order.
     *
     * @return every unmet condition, none for an eligible student
     */
    public abstract List<UnmetCondition> unmet();
}
