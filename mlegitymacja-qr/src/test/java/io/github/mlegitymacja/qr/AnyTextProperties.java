package io.github.mlegitymacja.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.mlegitymacja.spi.order.Activation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

/** Any text can be read from the QR code and from the sheet, and does not leak into other strings. */
class AnyTextProperties {

    private static final LocalDate DAY = LocalDate.of(2027, 10, 31);

    @Property(tries = 300)
    void any_text_is_read_back(@ForAll("texts") String text) {
        assertEquals(
                text, ZxingReader.read(Pictures.ofPng(SampleTexts.qrCode(text).toPng())));
    }

    @Property(tries = 300)
    void any_text_and_code_are_on_the_sheet_unchanged(@ForAll("texts") String text, @ForAll("codes") String code) {
        var sheet = Xml.parse(new PickupSheet(new Activation(text, code), DAY).toHtml(Locale.ENGLISH));

        assertEquals(text, Xml.textOfClass("text", sheet));
        assertEquals(code, Xml.textOfClass("code", sheet));
    }

    @Property(tries = 100)
    void strings_and_stack_traces_do_not_contain_the_secrets(
            @ForAll @AlphaChars @StringLength(min = 8, max = 64) String text,
            @ForAll @AlphaChars @StringLength(min = 8, max = 64) String code) {
        var activation = new Activation(text, code);
        var shown = List.of(
                QrCode.of(activation).toString(),
                new PickupSheet(activation, DAY).toString(),
                stackTraceOf(new Activation(text.repeat(4296 / text.length()), code)));

        for (String string : shown) {
            assertFalse(string.contains(text) || string.contains(code), string);
        }
    }

    private static String stackTraceOf(Activation tooLong) {
        var trace = new StringWriter();
        try {
            new PickupSheet(tooLong, DAY).toHtml(Locale.ENGLISH);
        } catch (QrTextTooLongException refusal) {
            refusal.printStackTrace(new PrintWriter(trace));
        }
        assertFalse(trace.toString().isEmpty());
        return trace.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('\u00a0', '\ud7ff')
                .ofMinLength(1)
                .ofMaxLength(300)
                .filter(text -> !text.isBlank())
                .map(text -> text.length() % 3 == 0 ? text + "\ud83c\udf93" : text);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars("aZ09-<>&\"'{}$\\ żó")
                .ofMinLength(1)
                .ofMaxLength(64)
                .filter(code -> !code.isBlank());
    }
}
