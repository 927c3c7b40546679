package io.github.mlegitymacja.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/** How much of a QR code may be dirty or torn before it can no longer be read; more takes more modules. */
public enum ErrorCorrection {
    /** About 7 percent may be lost: for the longest texts. */
    LOW(ErrorCorrectionLevel.L),
    /** About 15 percent may be lost: the usual level, on screen and on paper. */
    MEDIUM(ErrorCorrectionLevel.M),
    /** About 25 percent may be lost. */
    QUARTILE(ErrorCorrectionLevel.Q),
    /** About 30 percent may be lost: for paper that is going to suffer. */
    HIGH(ErrorCorrectionLevel.H);

    private final ErrorCorrectionLevel level;

    ErrorCorrection(ErrorCorrectionLevel level) {
        this.level = level;
    }

    ErrorCorrectionLevel level() {
        return level;
    }
}
