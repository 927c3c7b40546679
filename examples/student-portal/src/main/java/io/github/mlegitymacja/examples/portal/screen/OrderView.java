package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An order, for a template.
 *
 * @param order the order
 * @param wording the texts for the reader
 * @param today the day on which it is shown
 */
public record OrderView(Order order, Wording wording, LocalDate today) {

    public String id() {
        return order.id().toString();
    }

    public String student() {
        return order.student().value();
    }

    public String semester() {
        return order.semester().toString();
    }

    /** Returns the status for programs. */
    public String code() {
        return order.status().name();
    }

    /** Returns the status for style sheets; a document that has expired must not look valid. */
    public String look() {
        return hasExpired() ? "EXPIRED" : code();
    }

    /** Returns whether the order is open although the validity of its document has ended. */
    public boolean hasExpired() {
        return order.isOpen() && order.validUntil().isBefore(today);
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

    /** Returns whether the order is closed but not yet withdrawn at the ministry. */
    public boolean isToBeWithdrawn() {
        return order.isDue(DueTask.WITHDRAW);
    }

    /** Returns how often the work that is due was tried in vain. */
    public int attempts() {
        return order.due().map(Due::attempts).orElse(0);
    }

    /** Returns why the work that is due does not succeed, and a person must act. */
    public Optional<String> stuckBecause() {
        return order.due().flatMap(Due::stuckBecause).map(reason -> wording.sentence(reason.text()));
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
