package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final QrCode CODE = SampleTexts.qrCode(SampleTexts.ascii(85));

    @Test
    void the_smallest_code_has_29_modules_and_the_largest_185() {
        assertEquals(29, SampleTexts.qrCode("1").size());
        assertEquals(185, SampleTexts.qrCode(SampleTexts.ascii(2331)).size());
    }

    @Test
    void the_dark_modules_begin_after_exactly_four_light_ones_on_every_side() {
        int end = CODE.size() - 1;

        assertEquals(4, firstDark(i -> CODE.isDark(i, 4)));
        assertEquals(4, firstDark(i -> CODE.isDark(4, i)));
        assertEquals(4, firstDark(i -> CODE.isDark(end - i, 4)));
        assertEquals(4, firstDark(i -> CODE.isDark(4, end - i)));
    }

    @Test
    void the_quiet_zone_and_everything_outside_is_light() {
        for (int i = -10; i < CODE.size() + 10; i++) {
            for (int border : List.of(-10, -1, 0, 3, CODE.size() - 4, CODE.size() - 1, CODE.size(), CODE.size() + 10)) {
                assertTrue(!CODE.isDark(i, border) && !CODE.isDark(border, i), border + ", " + i);
            }
        }
    }

    @Test
    void a_higher_level_takes_more_modules_and_medium_is_the_default() {
        var activation = SampleTexts.activation(SampleTexts.ascii(85));
        List<Integer> sizes = Stream.of(ErrorCorrection.values())
                .map(level -> QrCode.of(activation, level).size())
                .toList();

        assertEquals(List.of(45, 49, 53, 61), sizes);
        assertEquals(49, QrCode.of(activation).size());
    }

    @Test
    void a_typical_picture_is_392_pixels_wide() {
        assertEquals(392, Pictures.ofPng(CODE.toPng()).getWidth());
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 65, Integer.MAX_VALUE})
    void a_module_has_1_to_64_pixels(int modulePixels) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> CODE.toPng(modulePixels));

        assertEquals("modulePixels is " + modulePixels + ", must be 1 to 64", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> CODE.toPngDataUri(modulePixels));
    }

    @Test
    void a_data_uri_is_the_picture() {
        assertArrayEquals(CODE.toPng(), content(CODE.toPngDataUri(), "data:image/png;base64,"));
        assertArrayEquals(CODE.toPng(3), content(CODE.toPngDataUri(3), "data:image/png;base64,"));
        assertEquals(
                CODE.toSvg(Locale.ENGLISH),
                new String(content(CODE.toSvgDataUri(Locale.ENGLISH), "data:image/svg+xml;base64,"), UTF_8));
    }

    @Test
    void terminal_output_has_a_line_for_two_rows_and_is_a_negative_for_the_other_theme() {
        String dark = CODE.toTerminal(TerminalTheme.DARK);
        String light = CODE.toTerminal(TerminalTheme.LIGHT);

        assertEquals(25, light.lines().count());
        assertTrue(light.lines().allMatch(line -> line.length() == 49) && light.endsWith("\n"));
        assertEquals(
                dark,
                light.replace('█', 'x')
                        .replace(' ', '█')
                        .replace('x', ' ')
                        .replace('▀', 'x')
                        .replace('▄', '▀')
                        .replace('x', '▄'));
        assertTrue(dark.startsWith("█".repeat(49)) && light.startsWith(" ".repeat(49)));
    }

    private static int firstDark(IntPredicate dark) {
        return IntStream.range(0, CODE.size()).filter(dark).findFirst().orElseThrow();
    }

    private static byte[] content(String uri, String start) {
        assertTrue(uri.startsWith(start), uri.substring(0, 30));
        return Base64.getDecoder().decode(uri.substring(start.length()));
    }
}
