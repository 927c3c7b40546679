package io.github.mlegitymacja.examples.portal.student;

import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.examples.portal.screen.OrderView;
import io.github.mlegitymacja.examples.portal.screen.Wording;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import java.util.Optional;

/**
 * The page <i>mLegitymacja</i> of one student.
 *
 * @param overview the student's orders and actions
 * @param wording the texts for the student
 */
public record MLegitymacja(Overview overview, Wording wording) {

    public Optional<OrderView> current() {
        return overview.current().map(this::view);
    }

    /** Returns the order whose status is shown: the current one if there is one, else the latest. */
    public Optional<OrderView> shown() {
        return current().or(() -> overview.orders().stream().findFirst().map(this::view));
    }

    public boolean hasLapsed() {
        return overview.lapsed().isPresent();
    }

    /** Returns all orders except the one that is shown. */
    public List<OrderView> earlier() {
        return overview.orders().stream()
                .map(this::view)
                .filter(order -> !Optional.of(order).equals(shown()))
                .toList();
    }

    public List<String> unmet() {
        return overview.unmet().stream()
                .map(condition -> wording.sentence(condition.text()))
                .toList();
    }

    public boolean isEligible() {
        return overview.isEligibilityKnown() && overview.unmet().isEmpty();
    }

    /** Returns what the student should read beside the status and the buttons. */
    public List<String> notices() {
        return overview.notices().stream()
                .map(notice -> wording.sentence(notice.text()) + ".")
                .toList();
    }

    /** Returns whether the order is ready for pick-up but its codes can no longer be used. */
    public boolean hasExpiredCodes() {
        return overview.notices().contains(Notice.CODES_EXPIRED);
    }

    /** Returns the warning to confirm before an action that ends a document. */
    public Optional<String> warning(StudentAction action) {
        return overview.warningBefore(action).map(notice -> wording.sentence(notice.text()) + ".");
    }

    /** Returns the buttons, in their sequence. */
    public List<StudentAction> actions() {
        return List.copyOf(overview.offered());
    }

    /** Returns whether the student can renew the document of the previous semester now, and no notice says so. */
    public boolean isRenewable() {
        return overview.isRenewalDue()
                && overview.offered().contains(StudentAction.RENEW)
                && overview.notices().isEmpty();
    }

    /** Returns whether a renewal is due that the student cannot make, because a condition is not met. */
    public boolean isRenewalBlocked() {
        return overview.isRenewalDue() && !overview.unmet().isEmpty();
    }

    public String label(StudentAction action) {
        return wording.of(action.label());
    }

    /** Returns whether the order is being processed, so that its status will change by itself within minutes. */
    public boolean isWaiting() {
        return overview.offered().contains(StudentAction.CHECK_STATUS);
    }

    /** Returns whether the page may change although the student does nothing here: the ministry has the next word. */
    public boolean mayChange() {
        return overview.current().flatMap(Order::due).isPresent();
    }

    /** Returns the seven statuses, to explain them. */
    public List<OrderStatus> statuses() {
        return List.of(OrderStatus.values());
    }

    private OrderView view(Order order) {
        return new OrderView(order, wording, overview.today());
    }
}
