package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page that a student prints, or opens on a phone, to add the mLegitymacja to mObywatel. It shows the QR code, the
 * text of the QR code, the activation code, the four steps, the last day of validity, and, if the ministry has said so,
 * until when the codes can be used.
 *
 * <pre>{@code
 * Activation activation = orders.activation(student, order.id()).get();   // the order is ready for pick-up
 * String html = new PickupSheet(activation, order.validUntil()).toHtml(locale);
 * }</pre>
 *
 * <p>The Polish steps are quoted from Warsaw University of Technology's page for students (see {@code docs/domain.md}
 * in the repository), from <i>Zalogować się do aplikacji mObywatel</i> to <i>Zeskanować kod QR oraz przepisać kod
 * aktywacyjny</i>. A note below them names the menu of the app as pages of 2025 describe it. A university can replace every
 * text, or add a language:
 *
 * <pre>{@code
 * Texts texts = Texts.standard().with(Texts.POLISH, Map.of("sheet.TITLE", "mLegitymacja studencka UW"));
 * String html = sheet.toHtml(texts, locale);
 * }</pre>
 *
 * <p>In a wording, {@code *text*} is printed in bold. {@code _text_} is printed in bold and marked as Polish: use it
 * for words that the app shows in Polish. A wording cannot contain HTML.
 *
 * <p>Immutable and thread-safe; {@link #toString} hides the activation.
 *
 * @param activation the codes that the student enters in mObywatel
 * @param validUntil the last day of the document's validity
 */
public record PickupSheet(Activation activation, LocalDate validUntil) {

    private static final String PAGE = resource("pickup-sheet.html");
    private static final String STYLE = resource("pickup-sheet.css");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern GROUP = Pattern.compile("\\X{1,4}");
    private static final Pattern BOLD = between("\\*");
    private static final Pattern POLISH = between("_");
    private static final String DAY = "d MMMM uuuu";
    private static final String TIME = DAY + ", HH:mm";

    /**
     * Checks the parts.
     *
     * @param activation the codes that the student enters in mObywatel
     * @param validUntil the last day of the document's validity
     * @throws NullPointerException if an argument is null
     */
    public PickupSheet {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(validUntil, "validUntil");
    }

    /**
     * Lists every text of the sheet. Use it to check a translation:
     *
     * <pre>{@code
     * assertEquals(List.of(), texts.problems(Locale.forLanguageTag("uk"), PickupSheet.texts()));
     * }</pre>
     *
     * @return the texts; the arguments of {@code sheet.VALID_UNTIL} and {@code sheet.USABLE_UNTIL} are examples
     */
    public static List<Text> texts() {
        return Stream.of(SheetText.values())
                .map(text -> text(text, "31 March 2027", "31 March 2027, 14:30"))
                .toList();
    }

    /**
     * Returns the sheet with the built-in texts.
     *
     * @param locale the reader's locale: Polish for {@code pl}, English otherwise
     * @return the document, as {@link #toHtml(Texts, Locale)} describes it
     * @throws NullPointerException if {@code locale} is null
     * @throws QrTextTooLongException if the text is too long for a QR code at {@link ErrorCorrection#MEDIUM}
     */
    public String toHtml(Locale locale) {
        return toHtml(Texts.standard(), locale);
    }

    /**
     * Returns the sheet as one HTML document that loads no other files: an A4 page on paper, one column on a phone. It
     * is also well-formed XML.
     *
     * @param texts the wordings of the sheet
     * @param locale the reader's locale
     * @return the document, to be served or saved as UTF-8
     * @throws NullPointerException if an argument is null
     * @throws QrTextTooLongException if the text is too long for a QR code at {@link ErrorCorrection#MEDIUM}
     */
    public String toHtml(Texts texts, Locale locale) {
        // A sheet is in one language, also where a translation of the other texts lacks those of the sheet.
        Objects.requireNonNull(locale, "locale");
        Locale language = texts.covers(locale, texts()) ? locale : Locale.ENGLISH;
        Map<String, String> contents = wordings(texts, language);
        contents.put("titleOfPage", escape(plain(texts.in(SheetText.TITLE.text(), language))));
        contents.put("language", language.getLanguage());
        contents.put("style", STYLE);
        contents.put(
                "qrCode", Svg.of(QrCode.of(activation), plain(texts.in(SheetText.ALTERNATIVE_TEXT.text(), language))));
        contents.put("qrText", groups(activation.qrText()));
        contents.put("code", escape(activation.code()));
        // In one pass, so that placeholders inside the contents are not replaced.
        return PLACEHOLDER.matcher(PAGE).replaceAll(found -> Matcher.quoteReplacement(contents.get(found.group(1))));
    }

    private Map<String, String> wordings(Texts texts, Locale language) {
        String day = DateTimeFormatter.ofPattern(DAY, language).format(validUntil);
        String time = activation
                .usableUntil()
                .map(end -> DateTimeFormatter.ofPattern(TIME, language).format(end.atZone(Semester.WARSAW)))
                .orElse("");
        var wordings = new HashMap<String, String>();
        for (SheetText text : SheetText.values()) {
            wordings.put(text.name(), marked(texts.in(text(text, day, time), language)));
        }
        wordings.computeIfPresent(
                SheetText.USABLE_UNTIL.name(),
                (name, wording) -> time.isEmpty() ? "" : "<p class=\"usable\">" + wording + "</p>");
        return wordings;
    }

    private static Text text(SheetText text, String day, String time) {
        return switch (text) {
            case VALID_UNTIL -> text.text(day);
            case USABLE_UNTIL -> text.text(time);
            default -> text.text();
        };
    }

    /** Converts a wording to HTML: see the class comment for its marks. */
    private static String marked(String text) {
        String bold = BOLD.matcher(escape(text)).replaceAll("<strong>$1</strong>");
        return POLISH.matcher(bold).replaceAll("<strong lang=\"pl\">$1</strong>");
    }

    /** A wording without its marks. */
    static String plain(String text) {
        return POLISH.matcher(BOLD.matcher(text).replaceAll("$1")).replaceAll("$1");
    }

    /** A mark stands at the beginning or the end of words, so that an underscore in an address is none. */
    private static Pattern between(String mark) {
        String edge = "[\\p{L}\\p{N}" + mark + "]";
        return Pattern.compile("(?<!%s)%s(\\S|\\S[^%s]*\\S)%s(?!%s)".formatted(edge, mark, mark, mark, edge));
    }

    /** Splits a text into groups of four, for reading aloud, without spaces, so that a copy is equal to the text. */
    private static String groups(String text) {
        return GROUP.matcher(text)
                .results()
                .map(group -> "<span>" + escape(group.group()) + "</span>")
                .collect(joining("<wbr/>"));
    }

    static String escape(String text) {
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
