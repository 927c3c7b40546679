package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.core.calendar.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates and times as people read them, in Poland's time.
 *
 * @param locale the reader's
 */
public record Dates(Locale locale) {

    public String day(LocalDate day) {
        return format("d MMMM uuuu").format(day);
    }

    /** Short enough for a column. */
    public String shortDay(LocalDate day) {
        return format("d.MM").format(day);
    }

    public String moment(Instant moment) {
        return format("d MMMM uuuu, HH:mm").format(moment.atZone(Moment.WARSAW));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
