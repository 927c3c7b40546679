package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order as it is shown.
 *
 * @param order the order
 * @param locale the reader's
 */
public record OrderView(Order order, Locale locale) {

    public String id() {
        return order.id().toString();
    }

    public String student() {
        return order.student().value();
    }

    public String semester() {
        return order.semester().toString();
    }

    /** The status for style sheets and programs. */
    public String code() {
        return order.status().name();
    }

    public String status() {
        return order.status().label(locale);
    }

    public String explanation() {
        return Sentence.of(order.status().description(locale)) + ".";
    }

    public boolean isOpen() {
        return order.isOpen();
    }

    /** The ministry's error, or the university's reason. */
    public Optional<String> reason() {
        return givenReason().map(reason -> Sentence.of(reason.text().in(locale)));
    }

    public Optional<String> reasonCode() {
        return givenReason().map(Reason::code);
    }

    public String orderedAt() {
        return new Dates(locale).moment(order.orderedAt());
    }

    public String validUntil() {
        return new Dates(locale).day(order.validUntil());
    }

    /** The first step first. */
    public List<HistoryLine> history() {
        return order.history().stream()
                .map(entry -> new HistoryLine(entry, locale))
                .toList();
    }

    private Optional<Reason> givenReason() {
        if (order.state() instanceof OrderState.Failed failed) {
            return Optional.of(failed.error());
        }
        return order.state() instanceof OrderState.RevokedByUniversity revoked
                ? Optional.of(revoked.reason())
                : Optional.empty();
    }
}
