package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.order.HistoryEntry;
import java.util.Locale;

/**
 * A step of an order's history as it is shown.
 *
 * @param entry the step
 * @param locale the reader's
 */
public record HistoryLine(HistoryEntry entry, Locale locale) {

    public String code() {
        return entry.to().name();
    }

    public String status() {
        return entry.to().label(locale);
    }

    public String event() {
        return Sentence.of(entry.event().label().in(locale));
    }

    public String actor() {
        return entry.actor().label().in(locale);
    }

    public String at() {
        return new Dates(locale).moment(entry.at());
    }

    /** For programs that read the page. */
    public String machineTime() {
        return entry.at().toString();
    }
}
