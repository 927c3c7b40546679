package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.List;
import java.util.Optional;

/**
 * An order, for a template.
 *
 * @param order the order
 * @param wording the texts for the reader
 */
public record OrderView(Order order, Wording wording) {

    public String id() {
        return order.id().toString();
    }

    public String student() {
        return order.student().value();
    }

    public String semester() {
        return order.semester().toString();
    }

    /** Returns the status for style sheets and programs. */
    public String code() {
        return order.status().name();
    }

    public String status() {
        return wording.of(order.status().label());
    }

    public String explanation() {
        return wording.sentence(order.status().description()) + ".";
    }

    public boolean isOpen() {
        return order.isOpen();
    }

    /** Returns the ministry's error or the university's reason. */
    public Optional<String> reason() {
        return givenReason().map(reason -> wording.sentence(reason.text()));
    }

    public Optional<String> reasonCode() {
        return givenReason().map(Reason::code);
    }

    public String orderedAt() {
        return new Dates(wording.locale()).moment(order.orderedAt());
    }

    public String validUntil() {
        return new Dates(wording.locale()).day(order.validUntil());
    }

    /** Returns the history, the oldest change first. */
    public List<HistoryLine> history() {
        return order.history().stream()
                .map(entry -> new HistoryLine(entry, wording))
                .toList();
    }

    private Optional<Reason> givenReason() {
        if (order.state() instanceof OrderState.Failed failed) {
            return Optional.of(failed.reason());
        }
        return order.state() instanceof OrderState.RevokedByUniversity revoked
                ? Optional.of(revoked.reason())
                : Optional.empty();
    }
}
