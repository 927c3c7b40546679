package io.github.mlegitymacja.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The reader of ZXing. */
final class ZxingReader {

    private ZxingReader() {}

    /** Returns the text of a picture, or a note that nothing was found, which the failing assertion then shows. */
    static String read(BufferedImage picture) {
        var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            // Without this hint, ZXing searches for a code as in a photo, and misses about one clean code in sixty.
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException unreadable) {
            return "(ZXing: " + unreadable + ")";
        }
    }
}
