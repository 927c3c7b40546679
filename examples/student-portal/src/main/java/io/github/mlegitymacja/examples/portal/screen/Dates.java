package io.github.mlegitymacja.examples.portal.screen;

import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Formats dates and times for a reader, in Polish time.
 *
 * @param locale the reader's locale
 */
public record Dates(Locale locale) {

    public String day(LocalDate day) {
        return format("d MMMM uuuu").format(day);
    }

    /** Returns a date that fits into a column. */
    public String shortDay(LocalDate day) {
        return format("d.MM").format(day);
    }

    public String moment(Instant moment) {
        return format("d MMMM uuuu, HH:mm").format(moment.atZone(Semester.WARSAW));
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
