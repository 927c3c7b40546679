/**
 * Shows the activation of an mLegitymacja as a QR code: a picture, terminal output or a printable sheet. Start with
 * {@link io.github.mlegitymacja.qr.PickupSheet} or {@link io.github.mlegitymacja.qr.QrCode}.
 *
 * <p>No parameter and no result is ever null.
 */
module io.github.mlegitymacja.qr {
    requires com.google.zxing;
    requires transitive io.github.mlegitymacja.spi;

    exports io.github.mlegitymacja.qr;
}
