package io.github.mlegitymacja.spring.json;

import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** Turns what the services return into what a reader may see, in the reader's language. Thread-safe. */
final class Views {

    private final Texts texts;

    Views(Texts texts) {
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
                        .map(action -> new OrderView.Coded(action.name(), text(action.label())))
                        .toList(),
                overview.isEligibilityKnown(),
                overview.unmet().stream()
                        .map(unmet -> new OrderView.Coded(unmet.code(), text(unmet.text())))
                        .toList(),
                overview.notices().stream()
                        .map(notice -> new OrderView.Coded(notice.name(), text(notice.text())))
                        .toList(),
                overview.orders().stream().map(this::of).toList());
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

    private OrderView.Coded coded(Reason reason) {
        return new OrderView.Coded(reason.code(), text(reason.text()));
    }

    private String text(Text text) {
        return texts.in(text, LocaleContextHolder.getLocale());
    }
}
