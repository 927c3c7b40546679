package io.github.mlegitymacja.examples.quickstart.screen;

import io.github.mlegitymacja.core.calendar.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The quickstart's own sentences in the reader's language; the library brings labels and refusals itself. */
public final class Texts {

    private static final String BUNDLE = "io.github.mlegitymacja.examples.quickstart.texts";

    private final ResourceBundle bundle;
    private final Locale locale;

    public Texts(Locale locale) {
        // No fallback: on a Polish machine, English must not turn into Polish.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, control);
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The sentence of a key, with the arguments in place of {@code %s}. */
    public String get(String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle.getString(key), arguments);
    }

    public String date(LocalDate date) {
        return date.toString();
    }

    public String time(Instant moment) {
        return format("HH:mm", moment);
    }

    public String dateAndTime(Instant moment) {
        return format("EEEE, d MMMM uuuu, HH:mm", moment);
    }

    /** Short enough for a table. */
    public String shortDateAndTime(Instant moment) {
        return format("uuuu-MM-dd HH:mm", moment);
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(Moment.WARSAW));
    }
}
