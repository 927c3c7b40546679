package io.github.mlegitymacja.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PickupSheetTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl-PL");
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final String TEXT = SampleTexts.ascii(85);
    private static final PickupSheet SHEET = new PickupSheet(new Activation(TEXT, "48<29&15"), MARCH);

    @Test
    void the_polish_steps_are_quoted_letter_for_letter_from_the_page_for_students() {
        assertEquals(
                List.of(
                        "Zalogować się do aplikacji mObywatel",
                        "Kliknąć Dodaj dokument",
                        "Wybrać mLegitymacja studencka",
                        "Zeskanować kod QR oraz przepisać kod aktywacyjny"),
                texts(Xml.parse(SHEET.toHtml(POLISH)).getElementsByTagName("li")));
    }

    @Test
    void the_english_steps_keep_the_polish_words_of_the_app() {
        assertEquals(
                List.of(
                        "Log in to the mObywatel app",
                        "Tap Dodaj dokument",
                        "Choose mLegitymacja studencka",
                        "Scan the QR code and type in the activation code"),
                texts(Xml.parse(SHEET.toHtml(Locale.UK)).getElementsByTagName("li")));
    }

    @ParameterizedTest
    @CsvSource({
        "pl, pl, ważna do 31 marca 2027",
        "pl-PL, pl, ważna do 31 marca 2027",
        "en-GB, en, valid until 31 March 2027",
        "de, en, valid until 31 March 2027"
    })
    void the_sheet_is_in_the_language_of_the_reader(String tag, String language, String validity) {
        Document sheet = Xml.parse(SHEET.toHtml(Locale.forLanguageTag(tag)));

        assertEquals(language, sheet.getDocumentElement().getAttribute("lang"));
        assertEquals(validity, first(sheet, "header", "p").getTextContent());
    }

    @ParameterizedTest
    @CsvSource({"2027-10-31, 31 października 2027, 31 October 2027", "2028-02-09, 9 lutego 2028, 9 February 2028"})
    void the_last_day_is_written_out(LocalDate day, String polish, String english) {
        var sheet = new PickupSheet(SHEET.activation(), day);

        assertTrue(sheet.toHtml(POLISH).contains("<strong>" + polish + "</strong>"));
        assertTrue(sheet.toHtml(Locale.US).contains("<strong>" + english + "</strong>"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02T12:30:59Z, 2 października 2026 14:30, 2 October 2026 14:30",
        "2026-11-30T23:05:00Z, 1 grudnia 2026 00:05, 1 December 2026 00:05"
    })
    void the_end_of_the_codes_is_a_day_and_a_time_in_warsaw(Instant end, String polish, String english) {
        PickupSheet sheet = usableUntil(end);

        assertEquals(
                "Kody można wykorzystać do " + polish.replace("2026", "2026,") + " (czas w Warszawie).",
                belowTheCode(sheet.toHtml(POLISH)));
        assertEquals(
                "The codes are usable until " + english.replace("2026", "2026,") + " (time in Warsaw).",
                belowTheCode(sheet.toHtml(Locale.UK)));
    }

    @Test
    void a_sheet_without_a_known_end_of_the_codes_does_not_speak_of_one() {
        Element code = section("code", Xml.parse(SHEET.toHtml(POLISH)));

        assertEquals(List.of("48<29&15"), texts(code.getElementsByTagName("p")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void the_menu_of_newer_versions_of_the_app_is_named_below_the_steps(String language) {
        Element note = section("note", Xml.parse(SHEET.toHtml(Locale.forLanguageTag(language))));

        assertEquals(
                List.of("Dokumenty", "Dodaj", "Legitymacja studencka", "Inny dokument", "Legitymacja studencka"),
                texts(note.getElementsByTagName("strong")));
    }

    @Test
    void both_languages_have_the_same_elements() {
        PickupSheet sheet = usableUntil(Instant.EPOCH);

        assertEquals(elements(sheet.toHtml(POLISH)), elements(sheet.toHtml(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void the_activation_code_is_shown_unchanged(String language) {
        Document sheet = Xml.parse(SHEET.toHtml(Locale.forLanguageTag(language)));

        assertEquals("48<29&15", Xml.textOfClass("code", sheet));
    }

    @Test
    void the_text_of_the_qr_code_is_in_groups_of_four_without_spaces() {
        Document sheet = Xml.parse(SHEET.toHtml(POLISH));
        List<String> groups = texts(sheet.getElementsByTagName("span"));

        assertEquals(TEXT, Xml.textOfClass("text", sheet));
        assertEquals(TEXT, String.join("", groups));
        assertEquals(22, groups.size());
        assertTrue(groups.stream().limit(21).allMatch(group -> group.length() == 4));
    }

    @Test
    void markup_in_a_text_is_escaped() {
        String text = "<script>alert(\"1\")</script>&amp;'";
        var sheet = new PickupSheet(new Activation(text, "<script>2</script>"), MARCH).toHtml(POLISH);

        assertFalse(sheet.contains("<script"));
        assertEquals(text, Xml.textOfClass("text", Xml.parse(sheet)));
        assertEquals("<script>2</script>", Xml.textOfClass("code", Xml.parse(sheet)));
    }

    @Test
    void a_placeholder_in_a_text_is_not_replaced() {
        var sheet = new PickupSheet(new Activation("{{code}}$1", "{{qrText}}\\"), MARCH).toHtml(POLISH);

        assertEquals("{{code}}$1", Xml.textOfClass("text", Xml.parse(sheet)));
        assertEquals("{{qrText}}\\", Xml.textOfClass("code", Xml.parse(sheet)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void the_qr_code_can_be_read_and_has_an_alternative_text_without_secrets(String language) {
        String sheet = SHEET.toHtml(Locale.forLanguageTag(language));
        String svg = sheet.substring(sheet.indexOf("<svg"), sheet.indexOf("</svg>") + "</svg>".length());
        String label = Xml.parse(svg).getDocumentElement().getAttribute("aria-label");

        assertEquals(TEXT, ZxingReader.read(Pictures.ofSvg(svg, 392)));
        assertTrue(label.contains("mObywatel"));
        assertFalse(label.contains(TEXT) || label.contains("48"));
    }

    @ParameterizedTest
    @CsvSource({
        "dzial_spraw_studenckich@uw.edu.pl, dzial_spraw_studenckich@uw.edu.pl",
        "5 * 3 = 15 * 1, 5 * 3 = 15 * 1",
        "(*bold*) and _Dodaj dokument_!, (<strong>bold</strong>) and <strong lang=\"pl\">Dodaj dokument</strong>!",
        "*a* *b*, <strong>a</strong> <strong>b</strong>",
        "a <b> & *c*, a &lt;b&gt; &amp; <strong>c</strong>"
    })
    void only_a_mark_around_words_makes_them_bold(String wording, String html) {
        var texts = Texts.standard().with(POLISH, Map.of("sheet.WARNING", wording));

        assertTrue(SHEET.toHtml(texts, POLISH).contains("<p>" + html + "</p>"));
    }

    @Test
    void the_title_of_the_page_has_no_marks() {
        var texts = Texts.standard().with(POLISH, Map.of("sheet.TITLE", "*mLegitymacja* UW"));

        assertTrue(SHEET.toHtml(texts, POLISH).contains("<title>mLegitymacja UW</title>"));
    }

    /** Otherwise an English sentence would hold a date in another language. */
    @Test
    void a_sheet_is_in_one_language() {
        Locale ukrainian = Locale.forLanguageTag("uk");
        var texts = Texts.standard().with(ukrainian, Map.of("status.PENDING", "Очікує"));

        assertEquals(SHEET.toHtml(Locale.ENGLISH), SHEET.toHtml(texts, ukrainian));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src=", "href=", "url(", "@import", "<link", "<script"})
    void the_sheet_loads_no_other_files(String loading) {
        assertFalse(new PickupSheet(SampleTexts.activation("x"), MARCH)
                .toHtml(POLISH)
                .contains(loading));
    }

    @Test
    void the_sheet_fits_a4_paper_and_phones() {
        String sheet = SHEET.toHtml(POLISH);

        assertTrue(sheet.startsWith("<!DOCTYPE html>"));
        assertTrue(sheet.contains("@page { size: A4;") && sheet.contains("width=device-width"));
    }

    /** With an activation code and a text of the QR code that are three times as long as usual. */
    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void the_sheet_is_printed_on_one_page(String language, @TempDir Path folder) throws IOException {
        var activation = new Activation(SampleTexts.ascii(255), "M".repeat(20), Optional.of(Instant.EPOCH));
        String sheet = new PickupSheet(activation, MARCH).toHtml(Locale.forLanguageTag(language));

        assertEquals(1, Tools.printedPages(sheet, folder));
    }

    @Test
    void a_text_too_long_for_its_qr_code_is_refused() {
        var sheet = new PickupSheet(SampleTexts.activation("x".repeat(2332)), MARCH);

        assertThrows(QrTextTooLongException.class, () -> sheet.toHtml(POLISH));
    }

    @Test
    void a_university_can_replace_a_wording() {
        var texts = Texts.standard().with(Texts.POLISH, Map.of("sheet.WARNING", "Nie pokazuj *nikomu*: 100% <poufne>"));
        Document sheet = Xml.parse(SHEET.toHtml(texts, POLISH));

        assertEquals(
                "Nie pokazuj nikomu: 100% <poufne>", first(sheet, "footer", "p").getTextContent());
        assertEquals("nikomu", first(sheet, "footer", "strong").getTextContent());
        assertEquals("ważna do 31 marca 2027", first(sheet, "header", "p").getTextContent());
        assertEquals(SHEET.toHtml(Locale.UK), SHEET.toHtml(texts, Locale.UK));
    }

    @Test
    void a_university_can_add_a_language() {
        var english = PickupSheet.texts().stream().collect(Collectors.toMap(Text::code, Text::english));
        var texts = Texts.standard()
                .with(UKRAINIAN, english)
                .with(
                        UKRAINIAN,
                        Map.of(
                                "sheet.VALID_UNTIL", "дійсна до *%s*",
                                "sheet.ADD_DOCUMENT", "Натиснути _Dodaj dokument_",
                                "sheet.ALTERNATIVE_TEXT", "QR-код для застосунку mObywatel"));
        Document sheet = Xml.parse(SHEET.toHtml(texts, Locale.forLanguageTag("uk-UA")));

        assertEquals("uk", sheet.getDocumentElement().getAttribute("lang"));
        assertEquals("дійсна до 31 березня 2027", first(sheet, "header", "p").getTextContent());
        assertEquals(
                "Log in to the mObywatel app",
                sheet.getElementsByTagName("li").item(0).getTextContent());
        var step = (Element) sheet.getElementsByTagName("li").item(1);
        assertEquals("Натиснути Dodaj dokument", step.getTextContent());
        assertEquals("pl", ((Element) step.getFirstChild().getNextSibling()).getAttribute("lang"));
        assertEquals(
                "QR-код для застосунку mObywatel",
                first(sheet, "section", "svg").getAttribute("aria-label"));
        assertEquals(List.of(), texts.problems(UKRAINIAN, PickupSheet.texts()));
    }

    @Test
    void every_text_is_listed_once_and_printed_on_the_sheet() {
        List<String> codes = PickupSheet.texts().stream().map(Text::code).toList();
        var wordings = new HashMap<String, String>();
        PickupSheet.texts().forEach(text -> wordings.put(text.code(), wording(text)));
        var texts = Texts.standard().with(UKRAINIAN, wordings);
        String sheet = usableUntil(Instant.parse("2027-01-31T08:00:00Z")).toHtml(texts, UKRAINIAN);

        assertEquals(
                Stream.of(SheetText.values())
                        .map(text -> "sheet." + text.name())
                        .toList(),
                codes);
        assertEquals(codes.size(), wordings.size());
        assertEquals(List.of(), texts.problems(UKRAINIAN, PickupSheet.texts()));
        assertEquals(
                List.of(),
                wordings.values().stream()
                        .filter(wording -> !sheet.contains(printed(wording)))
                        .toList());
    }

    private static String wording(Text text) {
        return "[" + text.code().replace('_', '-') + (text.arguments().isEmpty() ? "]" : " %s]");
    }

    private static String printed(String wording) {
        String value = wording.contains("USABLE") ? "31 січня 2027, 09:00" : "31 березня 2027";
        return wording.replace("%s", value);
    }

    private static PickupSheet usableUntil(Instant end) {
        return new PickupSheet(new Activation(TEXT, "482915", Optional.of(end)), MARCH);
    }

    private static Element section(String name, Document sheet) {
        NodeList sections = sheet.getElementsByTagName("section");
        return IntStream.range(0, sections.getLength())
                .mapToObj(i -> (Element) sections.item(i))
                .filter(section -> section.getAttribute("class").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String belowTheCode(String sheet) {
        return section("code", Xml.parse(sheet))
                .getElementsByTagName("p")
                .item(1)
                .getTextContent();
    }

    private static Element first(Document sheet, String parent, String child) {
        return (Element) ((Element) sheet.getElementsByTagName(parent).item(0))
                .getElementsByTagName(child)
                .item(0);
    }

    private static List<String> elements(String sheet) {
        NodeList all = Xml.parse(sheet).getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .map(element -> element.getTagName() + " " + element.getAttribute("class"))
                .toList();
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
