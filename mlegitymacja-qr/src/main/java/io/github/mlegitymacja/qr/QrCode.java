package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.text.Texts;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * The QR code that a student scans with mObywatel: a square of dark and light modules.
 *
 * <pre>{@code
 * Activation activation = orders.activation(student, order.id()).get();   // the order is ready for pick-up
 * byte[] png = QrCode.of(activation).toPng();
 * String img = "<img alt='QR' src='" + QrCode.of(activation).toPngDataUri() + "'>";
 * }</pre>
 *
 * <p>Every picture is black on white and includes the quiet zone. Anyone who sees the code can add the document to
 * their own phone: keep it out of logs and caches. Immutable and thread-safe.
 */
public final class QrCode {

    /** The width of the light border that readers need on every side, in modules. */
    public static final int QUIET_ZONE = 4;

    /** The default width of a module, in pixels. A text of 85 mixed characters gives a picture of 392 x 392 pixels. */
    public static final int DEFAULT_MODULE_PIXELS = 8;

    /** The greatest width of a module, in pixels. */
    public static final int MAX_MODULE_PIXELS = 64;

    private final ByteMatrix symbol;

    private QrCode(ByteMatrix symbol) {
        this.symbol = symbol;
    }

    /**
     * Creates the QR code of an activation, at {@link ErrorCorrection#MEDIUM}.
     *
     * @param activation the activation, whose {@code qrText} is encoded; text outside ASCII is encoded and marked as
     *     UTF-8
     * @return the smallest QR code that holds the text
     * @throws NullPointerException if {@code activation} is null
     * @throws QrTextTooLongException if no QR code holds the text; up to 2,330 bytes in UTF-8 always fit
     */
    public static QrCode of(Activation activation) {
        return of(activation, ErrorCorrection.MEDIUM);
    }

    /**
     * Creates the QR code of an activation.
     *
     * @param activation the activation, whose {@code qrText} is encoded; text outside ASCII is encoded and marked as
     *     UTF-8
     * @param errorCorrection the part of the picture that may be lost
     * @return the smallest QR code that holds the text
     * @throws NullPointerException if an argument is null
     * @throws QrTextTooLongException if no QR code holds the text at this level
     */
    public static QrCode of(Activation activation, ErrorCorrection errorCorrection) {
        return new QrCode(Symbol.of(activation.qrText(), errorCorrection));
    }

    /**
     * Returns the width, which is also the height, in modules.
     *
     * @return 29 to 185, including the quiet zone on both sides
     */
    public int size() {
        return symbol.getWidth() + 2 * QUIET_ZONE;
    }

    /**
     * Returns whether a module is dark. Use it to draw the code in a format that this class does not offer.
     *
     * @param column the column, counted from the left; 0 is the first column of the quiet zone
     * @param row the row, counted from the top; 0 is the first row of the quiet zone
     * @return true for a dark module; false for a light module and for any position outside the code
     */
    public boolean isDark(int column, int row) {
        int x = column - QUIET_ZONE;
        int y = row - QUIET_ZONE;
        boolean inside = x >= 0 && y >= 0 && x < symbol.getWidth() && y < symbol.getHeight();
        return inside && symbol.get(x, y) == 1;
    }

    /**
     * Draws the code as a PNG picture with modules of {@value #DEFAULT_MODULE_PIXELS} pixels.
     *
     * @return the content of the file; a new array on each call
     */
    public byte[] toPng() {
        return toPng(DEFAULT_MODULE_PIXELS);
    }

    /**
     * Draws the code as a PNG picture, {@link #size} times {@code modulePixels} pixels wide and high.
     *
     * @param modulePixels the width of a module in pixels, 1 to {@value #MAX_MODULE_PIXELS}
     * @return the content of the file; a new array on each call
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
     * Returns the picture of {@link #toPng()} as a URI, for example for the {@code src} of an {@code img}.
     *
     * @return a {@code data:} URI
     */
    public String toPngDataUri() {
        return toPngDataUri(DEFAULT_MODULE_PIXELS);
    }

    /**
     * Returns the picture of {@link #toPng(int)} as a URI.
     *
     * @param modulePixels the width of a module in pixels, 1 to {@value #MAX_MODULE_PIXELS}
     * @return a {@code data:} URI
     * @throws IllegalArgumentException if {@code modulePixels} is out of range
     */
    public String toPngDataUri(int modulePixels) {
        return dataUri("image/png", toPng(modulePixels));
    }

    /**
     * Draws the code as an SVG picture that fills the available space. It is a complete document, and can also be
     * embedded in HTML.
     *
     * @param locale the reader's locale; the alternative text is Polish for {@code pl}, English otherwise
     * @return the {@code svg} element
     * @throws NullPointerException if {@code locale} is null
     */
    public String toSvg(Locale locale) {
        return toSvg(Texts.standard(), locale);
    }

    /**
     * Draws the code as an SVG picture, with the alternative text in the wording of the university.
     *
     * @param texts the wordings; the alternative text has the code {@code sheet.ALTERNATIVE_TEXT}
     * @param locale the reader's locale
     * @return the {@code svg} element
     * @throws NullPointerException if an argument is null
     */
    public String toSvg(Texts texts, Locale locale) {
        return Svg.of(this, PickupSheet.plain(texts.in(SheetText.ALTERNATIVE_TEXT.text(), locale)));
    }

    /**
     * Returns the picture of {@link #toSvg} as a URI.
     *
     * @param locale the reader's locale; the alternative text is Polish for {@code pl}, English otherwise
     * @return a {@code data:} URI
     * @throws NullPointerException if {@code locale} is null
     */
    public String toSvgDataUri(Locale locale) {
        return dataUri("image/svg+xml", toSvg(locale).getBytes(UTF_8));
    }

    /**
     * Draws the code with block characters. Each line shows two rows of modules.
     *
     * @param theme the colours of the terminal
     * @return lines of {@link #size} characters; every line ends with {@code \n}
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
