package io.github.mlegitymacja.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** Encodes text as the smallest QR code that holds it. */
final class Symbol {

    private static final Version LARGEST = Version.getVersionForNumber(40);
    private static final int MODE_BITS = 4;
    private static final int ECI_BITS = 12;

    private Symbol() {}

    static ByteMatrix of(String text, ErrorCorrection errorCorrection) {
        try {
            return Encoder.encode(text, errorCorrection.level(), hints(text)).getMatrix();
        } catch (WriterException tooLong) {
            throw new QrTextTooLongException(
                    text.length(),
                    text.getBytes(UTF_8).length,
                    capacity(text, errorCorrection.level()),
                    errorCorrection);
        }
    }

    /**
     * Marks text outside ASCII as UTF-8. Otherwise ZXing writes ISO-8859-1: letters are lost, and readers guess
     * Chinese.
     */
    private static Map<EncodeHintType, ?> hints(String text) {
        return isAscii(text) ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, UTF_8);
    }

    private static int capacity(String text, ErrorCorrectionLevel level) {
        Mode mode = Encoder.chooseMode(text);
        int bytes =
                LARGEST.getTotalCodewords() - LARGEST.getECBlocksForLevel(level).getTotalECCodewords();
        int bits = 8 * bytes - MODE_BITS - mode.getCharacterCountBits(LARGEST);
        return switch (mode) {
            case NUMERIC -> bits * 3 / 10;
            case ALPHANUMERIC -> bits * 2 / 11;
            default -> (isAscii(text) ? bits : bits - ECI_BITS) / 8;
        };
    }

    private static boolean isAscii(String text) {
        return US_ASCII.newEncoder().canEncode(text);
    }
}
