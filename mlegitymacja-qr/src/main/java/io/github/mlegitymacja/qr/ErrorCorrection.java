package io.github.mlegitymacja.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * The part of a QR code that may be dirty or torn before it can no longer be read. A higher level takes more modules.
 */
public enum ErrorCorrection {
    /** About 7 percent may be lost. Holds the longest texts. */
    LOW(ErrorCorrectionLevel.L),
    /** About 15 percent may be lost. The usual level, on screen and on paper. */
    MEDIUM(ErrorCorrectionLevel.M),
    /** About 25 percent may be lost. */
    QUARTILE(ErrorCorrectionLevel.Q),
    /** About 30 percent may be lost. Use it for paper that gets dirty or creased. */
    HIGH(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel level;

    ErrorCorrection(ErrorCorrectionLevel level) {
        this.level = level;
    }

    ErrorCorrectionLevel level() {
        return level;
    }
}
