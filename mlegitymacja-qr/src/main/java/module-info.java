/**
 * The activation of an mLegitymacja as a QR code: picture, text and printable sheet.
 *
 * <p>No parameter and no result is ever null.
 */
@org.jspecify.annotations.NullMarked
module io.github.mlegitymacja.qr {
    requires com.google.zxing;
    requires transitive io.github.mlegitymacja.spi;

    exports io.github.mlegitymacja.qr;
}
