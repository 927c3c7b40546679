package io.github.mlegitymacja.examples.ministry.simulator;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The QR code reader of the student's phone. */
final class Mobywatel {

    private Mobywatel() {}

    /** Returns the text of the QR code in a picture, or empty if no code can be read. */
    static Optional<String> scan(byte[] picture) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture)))
                    .flatMap(Mobywatel::scan);
        } catch (IOException notAPicture) {
            return Optional.empty();
        }
    }

    private static Optional<String> scan(BufferedImage picture) {
        // First as a clean picture, then as a photo in which the code may be anywhere.
        return decode(picture, DecodeHintType.PURE_BARCODE).or(() -> decode(picture, DecodeHintType.TRY_HARDER));
    }

    private static Optional<String> decode(BufferedImage picture, DecodeHintType hint) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            return Optional.of(
                    new QRCodeReader().decode(bitmap, Map.of(hint, true)).getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }
}
