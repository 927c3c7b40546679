package io.github.mlegitymacja.examples.semester.screen;

import io.github.mlegitymacja.qr.PickupSheet;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * All texts in the reader's language: the sentences of this example, and the library's texts in the university's
 * wording.
 */
public final class Translations {

    private static final String BUNDLE = "io.github.mlegitymacja.examples.semester.texts";

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Texts wordings;

    /**
     * Creates the texts for a reader.
     *
     * @param locale the reader's locale
     * @param wordings the university's wordings of the library's texts
     */
    public Translations(Locale locale, Texts wordings) {
        // Without this, English would fall back to the machine's language.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, control);
        this.locale = locale;
        this.wordings = wordings;
    }

    public Locale locale() {
        return locale;
    }

    /** Returns the sentence of a key, with the arguments in place of {@code %s}. */
    public String get(String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle.getString(key), arguments);
    }

    /** Returns a text of the library. */
    public String in(Text text) {
        return wordings.in(text, locale);
    }

    /** Returns the sheet to print for an activation. */
    public String sheet(PickupSheet sheet) {
        return sheet.toHtml(wordings, locale);
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

    /** Returns a date and time that fit into a table. */
    public String shortDateAndTime(Instant moment) {
        return format("uuuu-MM-dd HH:mm", moment);
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(Semester.WARSAW));
    }
}
