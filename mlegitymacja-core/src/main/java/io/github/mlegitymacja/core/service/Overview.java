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
 * What the page <i>mLegitymacja</i> shows to a student. {@link OrderService#overview} returns it.
 *
 * <pre>{@code
 * if (overview.offered().contains(StudentAction.RENEW)) {
 *     page.addButton(texts.in(StudentAction.RENEW.label(), locale));
 * }
 * if (overview.lapsed().isPresent()) {
 *     page.show(explanationThatOnlyOrderingIsPossible);
 * }
 * }</pre>
 *
 * <p>{@link #toString} hides the activation. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class Overview {

    Overview() {}

    static ImmutableOverview.Builder builder() {
        return ImmutableOverview.builder();
    }

    /**
     * Returns the semester of today.
     *
     * @return the semester; empty if today lies outside the calendar, and then nothing can be ordered
     */
    public abstract Optional<Semester> semester();

    /**
     * Returns the current order, which is open and was placed in this semester or the previous one.
     *
     * @return the order, or empty if there is none
     */
    public abstract Optional<Order> current();

    /**
     * Returns the latest order if it has lapsed. It explains why the student can only order: this order was not renewed
     * in time.
     *
     * @return the lapsed order; empty if there is no order or the latest one has not lapsed
     */
    public abstract Optional<Order> lapsed();

    /**
     * Returns whether a renewal is due, because the current order was placed in the previous semester. {@link
     * StudentAction#RENEW} is offered only if the student also meets all conditions.
     *
     * @return true if a renewal is due
     */
    public abstract boolean isRenewalDue();

    /**
     * Returns all orders of the student, including the current one.
     *
     * @return the orders, the latest first
     */
    public abstract List<Order> orders();

    /**
     * Returns the actions to offer to the student now.
     *
     * @return the actions in the sequence of their constants; possibly empty
     */
    public abstract Set<StudentAction> offered();

    /**
     * Returns the conditions that keep the student from ordering and renewing.
     *
     * @return all unmet conditions; empty for an eligible student
     */
    public abstract List<UnmetCondition> unmet();
}
