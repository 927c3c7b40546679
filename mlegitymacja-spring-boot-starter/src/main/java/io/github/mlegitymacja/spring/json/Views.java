package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.core.renewal.Notice;
import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/** Turns what the services return into what a reader may see, in the reader's language. Thread-safe. */
final class Views {

    private final Supplier<Texts> texts;

    Views(Supplier<Texts> texts) {
        this.texts = texts;
    }

    OrderView of(Order order) {
        return new OrderView(
                order.id(),
                order.status(),
                text(order.status().label()),
                text(order.status().description()),
                order.semester().toString(),
                order.orderedAt(),
                order.validUntil(),
                order.isOpen(),
                reason(order.state()).map(this::coded),
                order.history().stream().map(this::change).toList());
    }

    OverviewView of(Overview overview) {
        return new OverviewView(
                overview.today(),
                overview.semester().map(Object::toString),
                overview.current().map(this::of),
                overview.lapsed().map(this::of),
                overview.isRenewalDue(),
                overview.hasWorkingDocument(),
                overview.offered().stream()
                        .map(action -> offer(action, overview))
                        .toList(),
                overview.isEligibilityKnown(),
                overview.unmet().stream()
                        .map(unmet -> new CodedText(unmet.code(), text(unmet.text())))
                        .toList(),
                overview.notices().stream().map(this::notice).toList(),
                overview.orders().stream().map(this::of).toList());
    }

    private OverviewView.Offer offer(StudentAction action, Overview overview) {
        return new OverviewView.Offer(
                action.name(),
                text(action.label()),
                overview.warningBefore(action).map(this::notice));
    }

    private CodedText notice(Notice notice) {
        return new CodedText(notice.name(), text(notice.text()));
    }

    private OrderView.Change change(HistoryEntry entry) {
        return new OrderView.Change(
                entry.at(),
                entry.event().name(),
                entry.actor().name(),
                entry.to(),
                entry.reason().map(this::coded));
    }

    private static Optional<Reason> reason(OrderState state) {
        if (state instanceof OrderState.Failed failed) {
            return Optional.of(failed.reason());
        }
        return state instanceof OrderState.RevokedByUniversity revoked
                ? Optional.of(revoked.reason())
                : Optional.empty();
    }

    private CodedText coded(Reason reason) {
        return new CodedText(reason.code(), text(reason.text()));
    }

    private String text(Text text) {
        return texts.get().in(text, LocaleContextHolder.getLocale());
    }
}
