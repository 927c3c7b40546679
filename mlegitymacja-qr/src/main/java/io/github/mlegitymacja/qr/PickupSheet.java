package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.text.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page that a student prints, or opens on a phone, to add the mLegitymacja to mObywatel: QR code, the same as text,
 * activation code, the four steps and the last day of validity.
 *
 * <p>An {@link io.github.mlegitymacja.spi.order.Order} that is ready for pick-up has both. Immutable and thread-safe;
 * {@link #toString} hides the activation.
 *
 * @param activation what the student enters
 * @param validUntil the last day of the document's validity
 */
public record PickupSheet(Activation activation, LocalDate validUntil) {

    private static final LocalizedText PAGE =
            new LocalizedText(resource("pickup-sheet.pl.html"), resource("pickup-sheet.en.html"));
    private static final String STYLE = resource("pickup-sheet.css");
    private static final LocalizedText LANGUAGE = new LocalizedText("pl", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern GROUP = Pattern.compile("\\X{1,4}");

    /**
     * Checks that there is something to print.
     *
     * @param activation what the student enters
     * @param validUntil the last day of the document's validity
     * @throws NullPointerException if an argument is null
     */
    public PickupSheet {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /**
     * The sheet as one HTML document that loads nothing else: an A4 page on paper, one column on a phone. It is also
     * well-formed XML.
     *
     * @param locale the reader's locale: Polish for {@code pl}, English otherwise
     * @return the document, to be served or saved as UTF-8
     * @throws NullPointerException if {@code locale} is null
     * @throws QrTextTooLongException if the text is too long for a QR code at {@link ErrorCorrection#MEDIUM}
     */
    public String toHtml(Locale locale) {
        var contents = Map.of(
                "style", STYLE,
                "qrCode", QrCode.of(activation).toSvg(locale),
                "qrText", groups(activation.qrText()),
                "code", escape(activation.code()),
                "validUntil", date(locale));
        // In one pass, so that a placeholder inside a text stays what it is.
        return PLACEHOLDER
                .matcher(PAGE.in(locale))
                .replaceAll(found -> Matcher.quoteReplacement(contents.get(found.group(1))));
    }

    private String date(Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag(LANGUAGE.in(locale)))
                .format(validUntil);
    }

    /** Four characters each, for reading aloud; no space between them, so that a copy is the text itself. */
    private static String groups(String text) {
        return GROUP.matcher(text)
                .results()
                .map(group -> "<span>" + escape(group.group()) + "</span>")
                .collect(joining("<wbr/>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var content = Objects.requireNonNull(PickupSheet.class.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
