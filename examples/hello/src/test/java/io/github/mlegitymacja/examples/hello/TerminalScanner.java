package io.github.mlegitymacja.examples.hello;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Reads a QR code off a dark terminal, on which a block character is light. */
final class TerminalScanner {

    private static final int PIXELS = 4;

    private TerminalScanner() {}

    /** Returns whether a line belongs to the drawing. */
    static boolean isDrawing(String line) {
        return !line.isBlank() && line.chars().allMatch(character -> " ▀▄█".indexOf(character) >= 0);
    }

    /** Returns the text of the QR code, or a note that none was found. */
    static String read(List<String> drawing) {
        var source = new BufferedImageLuminanceSource(picture(drawing));
        try {
            // Without this hint ZXing looks for the code as in a photo, and misses about one clean code in sixty.
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            return "(ZXing: " + unreadable + ")";
        }
    }

    private static BufferedImage picture(List<String> drawing) {
        int columns = drawing.get(0).length();
        var picture = new BufferedImage(columns * PIXELS, drawing.size() * 2 * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        for (int row = 0; row < drawing.size(); row++) {
            for (int column = 0; column < columns; column++) {
                char block = drawing.get(row).charAt(column);
                int top = row * 2 * PIXELS;
                if (block == '▀' || block == '█') {
                    graphics.fillRect(column * PIXELS, top, PIXELS, PIXELS);
                }
                if (block == '▄' || block == '█') {
                    graphics.fillRect(column * PIXELS, top + PIXELS, PIXELS, PIXELS);
                }
            }
        }
        graphics.dispose();
        return picture;
    }
}
