package io.github.mlegitymacja.qr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgTest {

    private static final QrCode CODE = SampleTexts.qrCode(SampleTexts.ascii(85));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void the_svg_looks_like_the_png_at_every_scale(int scale) {
        int pixels = CODE.size() * scale;

        var picture = Pictures.ofSvg(CODE.toSvg(Locale.ENGLISH), pixels);

        assertArrayEquals(
                Pictures.ofPng(CODE.toPng(scale)).getRGB(0, 0, pixels, pixels, null, 0, pixels),
                picture.getRGB(0, 0, pixels, pixels, null, 0, pixels));
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Kod QR do dodania mLegitymacji studenckiej w aplikacji mObywatel",
        "pl-PL, Kod QR do dodania mLegitymacji studenckiej w aplikacji mObywatel",
        "en, QR code for adding the student mLegitymacja to the mObywatel app",
        "uk, QR code for adding the student mLegitymacja to the mObywatel app"
    })
    void the_alternative_text_is_in_the_language_of_the_reader(String language, String text) {
        Element svg = Xml.parse(CODE.toSvg(Locale.forLanguageTag(language))).getDocumentElement();

        assertEquals("img", svg.getAttribute("role"));
        assertEquals(text, svg.getAttribute("aria-label"));
        assertEquals(text, svg.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void the_numbers_do_not_depend_on_the_default_locale() {
        String expected = CODE.toSvg(Locale.ENGLISH);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(expected, CODE.toSvg(Locale.ENGLISH));
        } finally {
            Locale.setDefault(before);
        }
    }
}
