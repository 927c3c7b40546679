package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
     * Returns the day of this overview.
     *
     * @return today, a Europe/Warsaw date
     */
    public abstract LocalDate today();

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
     * Returns whether the registry has said if the student meets the conditions. If not, the student can neither order
     * nor renew now, and {@link #unmet} is empty.
     *
     * @return false if the registry does not answer, does not find the student, or the record cannot be read
     */
    public abstract boolean isEligibilityKnown();

    /**
     * Returns the conditions that keep the student from ordering and renewing.
     *
     * @return all unmet conditions; empty for an eligible student, and if nothing is known about the conditions
     */
    public abstract List<UnmetCondition> unmet();

    /**
     * Returns what the student should read beside the status and the buttons.
     *
     * @return the notices in the sequence of their constants; possibly empty
     */
    public abstract Set<Notice> notices();

    /**
     * Returns whether the current order has a document that stops working if it is cancelled: one that was collected, or
     * one with codes that can be used.
     *
     * @return true if there is such a document
     */
    public abstract boolean hasWorkingDocument();

    /**
     * Returns the warning to show before the student confirms an action.
     *
     * @param action the action that the student has chosen
     * @return the warning; empty if the action ends no document
     * @throws NullPointerException if {@code action} is null
     */
    public final Optional<Notice> warningBefore(StudentAction action) {
        boolean cancels =
                Objects.requireNonNull(action, "action") == StudentAction.CANCEL || action == StudentAction.RENEW;
        return cancels && hasWorkingDocument() ? Optional.of(Notice.DOCUMENT_ENDS_AT_ONCE) : Optional.empty();
    }

    /**
     * Returns whether the validity of an order's document has ended. A document that was collected keeps the status
     * <i>Odebrana</i> after that, but does not work any more.
     *
     * @param order the order
     * @return true from the day after {@link Order#validUntil}
     * @throws NullPointerException if {@code order} is null
     */
    public final boolean hasExpired(Order order) {
        return order.validUntil().isBefore(today());
    }
}
