package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import io.github.mlegitymacja.spi.order.Activation;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * The QR code that a student scans with mObywatel: a square of dark and light modules, and the ways to show it.
 *
 * <p>Every picture is black on white and includes the quiet zone. Whoever sees it can take the document onto their own
 * phone: keep it out of logs and caches. Immutable and thread-safe.
 */
public final class QrCode {

    /** The width of the light border that readers need on every side, in modules. */
    public static final int QUIET_ZONE = 4;

    /** The width of a module unless another is asked for, in pixels: 85 mixed characters come to 392 x 392 pixels. */
    public static final int DEFAULT_MODULE_PIXELS = 8;

    /** The greatest width of a module, in pixels. */
    public static final int MAX_MODULE_PIXELS = 64;

    private final ByteMatrix symbol;

    private QrCode(ByteMatrix symbol) {
        this.symbol = symbol;
    }

    /**
     * The QR code of an activation, at {@link ErrorCorrection#MEDIUM}.
     *
     * @param activation whose {@code qrText} to write; text outside ASCII is written, and marked, as UTF-8
     * @return the smallest QR code that holds the text
     * @throws NullPointerException if {@code activation} is null
     * @throws QrTextTooLongException if no QR code holds the text; up to 2,330 bytes in UTF-8 always fit
     */
    public static QrCode of(Activation activation) {
        return of(activation, ErrorCorrection.MEDIUM);
    }

    /**
     * The QR code of an activation.
     *
     * @param activation whose {@code qrText} to write; text outside ASCII is written, and marked, as UTF-8
     * @param errorCorrection how much of the picture may be lost
     * @return the smallest QR code that holds the text
     * @throws NullPointerException if an argument is null
     * @throws QrTextTooLongException if no QR code holds the text at this level
     */
    public static QrCode of(Activation activation, ErrorCorrection errorCorrection) {
        return new QrCode(Symbol.of(activation.qrText(), errorCorrection));
    }

    /**
     * The width, which is also the height, in modules.
     *
     * @return 29 to 185, both quiet zones included
     */
    public int size() {
        return symbol.getWidth() + 2 * QUIET_ZONE;
    }

    /**
     * Whether a module is dark: for drawing the code in a way that is not offered here.
     *
     * @param column from the left, 0 for the quiet zone's first
     * @param row from the top, 0 for the quiet zone's first
     * @return true for dark; false for light, and everywhere outside
     */
    public boolean isDark(int column, int row) {
        int x = column - QUIET_ZONE;
        int y = row - QUIET_ZONE;
        boolean inside = x >= 0 && y >= 0 && x < symbol.getWidth() && y < symbol.getHeight();
        return inside && symbol.get(x, y) == 1;
    }

    /**
     * A PNG picture with modules of {@value #DEFAULT_MODULE_PIXELS} pixels.
     *
     * @return the file's bytes, fresh for the caller
     */
    public byte[] toPng() {
        return toPng(DEFAULT_MODULE_PIXELS);
    }

    /**
     * A PNG picture, {@link #size} times {@code modulePixels} pixels wide and high.
     *
     * @param modulePixels the width of a module in pixels, 1 to {@value #MAX_MODULE_PIXELS}
     * @return the file's bytes, fresh for the caller
     * @throws IllegalArgumentException if {@code modulePixels} is out of range
     */
    public byte[] toPng(int modulePixels) {
        if (modulePixels < 1 || modulePixels > MAX_MODULE_PIXELS) {
            throw new IllegalArgumentException(
                    "modulePixels is " + modulePixels + ", must be 1 to " + MAX_MODULE_PIXELS);
        }
        return Png.of(this, modulePixels);
    }

    /**
     * The picture of {@link #toPng()} as an address, for example for the {@code src} of an {@code img}.
     *
     * @return a {@code data:} URI
     */
    public String toPngDataUri() {
        return toPngDataUri(DEFAULT_MODULE_PIXELS);
    }

    /**
     * The picture of {@link #toPng(int)} as an address.
     *
     * @param modulePixels the width of a module in pixels, 1 to {@value #MAX_MODULE_PIXELS}
     * @return a {@code data:} URI
     * @throws IllegalArgumentException if {@code modulePixels} is out of range
     */
    public String toPngDataUri(int modulePixels) {
        return dataUri("image/png", toPng(modulePixels));
    }

    /**
     * An SVG picture that fills the room it is given: a document of its own, or an element to put into HTML.
     *
     * @param locale the reader's locale, for the alternative text: Polish for {@code pl}, English otherwise
     * @return the {@code svg} element
     * @throws NullPointerException if {@code locale} is null
     */
    public String toSvg(Locale locale) {
        return Svg.of(this, locale);
    }

    /**
     * The picture of {@link #toSvg} as an address.
     *
     * @param locale the reader's locale, for the alternative text
     * @return a {@code data:} URI
     * @throws NullPointerException if {@code locale} is null
     */
    public String toSvgDataUri(Locale locale) {
        return dataUri("image/svg+xml", toSvg(locale).getBytes(UTF_8));
    }

    /**
     * A picture made of block characters, two rows of modules to a line.
     *
     * @param theme what the terminal looks like
     * @return {@link #size} characters a line, every line ended by {@code \n}
     * @throws NullPointerException if {@code theme} is null
     */
    public String toTerminal(TerminalTheme theme) {
        return HalfBlocks.of(this, Objects.requireNonNull(theme, "theme"));
    }

    /** Returns the size and hides the modules. */
    @Override
    public String toString() {
        return "QrCode(" + size() + " x " + size() + ", ***)";
    }

    private static String dataUri(String mediaType, byte[] content) {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
