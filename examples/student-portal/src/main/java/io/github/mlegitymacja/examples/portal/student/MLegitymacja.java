package io.github.mlegitymacja.examples.portal.student;

import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.examples.portal.screen.OrderView;
import io.github.mlegitymacja.examples.portal.screen.Sentence;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The page <i>mLegitymacja</i> as one student sees it.
 *
 * @param overview what the library says
 * @param locale the reader's
 */
public record MLegitymacja(Overview overview, Locale locale) {

    public Optional<OrderView> current() {
        return overview.current().map(this::view);
    }

    /** The order whose status is shown: the one that counts, else the latest. */
    public Optional<OrderView> shown() {
        return current().or(() -> overview.orders().stream().findFirst().map(this::view));
    }

    public boolean hasLapsed() {
        return overview.lapsed().isPresent();
    }

    /** All orders but the one that is shown. */
    public List<OrderView> earlier() {
        return overview.orders().stream()
                .map(this::view)
                .filter(order -> !Optional.of(order).equals(shown()))
                .toList();
    }

    public List<String> unmet() {
        return overview.unmet().stream()
                .map(condition -> Sentence.of(condition.text().in(locale)))
                .toList();
    }

    public boolean isEligible() {
        return overview.unmet().isEmpty();
    }

    /** The buttons, in their sequence. */
    public List<StudentAction> actions() {
        return List.copyOf(overview.offered());
    }

    public String label(StudentAction action) {
        return action.label().in(locale);
    }

    /** The ministry is at work: the status changes by itself, within minutes. */
    public boolean isWaiting() {
        return overview.offered().contains(StudentAction.CHECK_STATUS);
    }

    /** What is shown may change although the student does nothing here. */
    public boolean mayChange() {
        return isWaiting() || overview.offered().contains(StudentAction.ADD_TO_MOBYWATEL);
    }

    /** What the seven statuses mean. */
    public List<OrderStatus> statuses() {
        return List.of(OrderStatus.values());
    }

    private OrderView view(Order order) {
        return new OrderView(order, locale);
    }
}
