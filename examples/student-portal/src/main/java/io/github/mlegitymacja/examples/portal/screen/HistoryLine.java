package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import java.util.Optional;

/**
 * A line of an order's history, for a template.
 *
 * @param entry the change
 * @param wording the texts for the reader
 */
public record HistoryLine(HistoryEntry entry, Wording wording) {

    public String code() {
        return entry.to().name();
    }

    public String status() {
        return wording.of(entry.to().label());
    }

    public String event() {
        return wording.sentence(entry.event().label());
    }

    public String actor() {
        return wording.of(entry.actor().label());
    }

    /** Returns why it happened, where there is a reason that says more than the event. */
    public Optional<String> reason() {
        return entry.reason().map(reason -> wording.sentence(reason.text())).filter(reason -> !reason.equals(event()));
    }

    /** Returns the clerk who acted for the university, for other clerks only. */
    public Optional<String> operator() {
        return entry.operator().map(OperatorId::value);
    }

    public String at() {
        return new Dates(wording.locale()).moment(entry.at());
    }

    /** Returns the time in a form for programs. */
    public String machineTime() {
        return entry.at().toString();
    }
}
