package io.github.mlegitymacja.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two independent readers, ZXing and zbarimg, read every form of a QR code. With {@code -Pfull} ZXing reads every length,
 * without it every fifth.
 */
class ScanningTest {

    private static final int LONGEST = 2000;
    private static final int MODULE_PIXELS = 2;
    private static final boolean FULL = Boolean.getBoolean("verification.full");

    static Stream<Arguments> kindsOfText() {
        IntFunction<String> ascii = SampleTexts::ascii;
        IntFunction<String> polish = SampleTexts::polish;
        return Stream.of(Arguments.of("ASCII", ascii), Arguments.of("with Polish letters", polish));
    }

    @Test
    void zxing_reads_a_png_of_every_length_with_polish_letters_in_every_other() {
        List<String> misread = IntStream.rangeClosed(1, LONGEST)
                .filter(length -> FULL || length % 5 == 0)
                .parallel()
                .mapToObj(length -> length % 2 == 0 ? SampleTexts.polish(length) : SampleTexts.ascii(length))
                .filter(text -> !text.equals(ZxingReader.read(png(text))))
                .toList();

        assertEquals(List.of(), misread);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsOfText")
    void both_read_pngs(String kind, IntFunction<String> text) throws IOException {
        bothRead(text, code -> Pictures.ofPng(code.toPng(MODULE_PIXELS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kindsOfText")
    void both_read_svgs(String kind, IntFunction<String> text) throws IOException {
        bothRead(text, code -> Pictures.ofSvg(code.toSvg(Locale.ENGLISH), code.size() * MODULE_PIXELS));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TerminalTheme.class)
    void both_read_terminals(TerminalTheme theme) throws IOException {
        bothRead(SampleTexts::polish, code -> Pictures.ofTerminal(code.toTerminal(theme), theme, MODULE_PIXELS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ó", "ßü", "Łódź", "zażółć gęślą jaźń", "ЯЖ", "日本語", "ｱｲｳ", "a😀b", "~\\", " x ", "7", "AB-7"})
    void both_read_every_alphabet(String text) throws IOException {
        byte[] png = SampleTexts.qrCode(text).toPng();

        assertEquals(text, ZxingReader.read(Pictures.ofPng(png)));
        assertEquals(List.of(text), Zbarimg.read(List.of(png)));
    }

    @ParameterizedTest
    @EnumSource(ErrorCorrection.class)
    void both_read_every_level_of_error_correction(ErrorCorrection level) throws IOException {
        String text = SampleTexts.polish(85);
        byte[] png = QrCode.of(SampleTexts.activation(text), level).toPng();

        assertEquals(text, ZxingReader.read(Pictures.ofPng(png)));
        assertEquals(List.of(text), Zbarimg.read(List.of(png)));
    }

    private static void bothRead(IntFunction<String> text, Function<QrCode, BufferedImage> show) throws IOException {
        List<String> texts = IntStream.rangeClosed(1, LONGEST)
                .filter(length -> length <= 100 || length % 50 == 0)
                .mapToObj(text)
                .toList();
        List<BufferedImage> pictures =
                texts.stream().map(SampleTexts::qrCode).map(show).toList();

        assertEquals(texts, pictures.stream().map(ZxingReader::read).toList());
        assertEquals(texts, Zbarimg.read(pictures.stream().map(Pictures::png).toList()));
    }

    private static BufferedImage png(String text) {
        return Pictures.ofPng(SampleTexts.qrCode(text).toPng(MODULE_PIXELS));
    }
}
