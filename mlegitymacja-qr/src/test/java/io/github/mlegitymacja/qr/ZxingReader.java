package io.github.mlegitymacja.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/** ZXing's own reader. */
final class ZxingReader {

    private ZxingReader() {}

    /** What the picture says, or a note that nothing was found: an assertion then shows it. */
    static String read(BufferedImage picture) {
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            // Without this hint it looks for finder patterns as in a photo, and misses about one clean symbol in sixty.
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            return "(ZXing: " + unreadable + ")";
        }
    }
}
