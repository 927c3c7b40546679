package io.github.mlegitymacja.qr;

import java.io.Serial;

/**
 * Thrown if a text is too long for any QR code at the chosen level of error correction. A lower level may hold it.
 *
 * <p>The message contains the lengths, but never the text, which is secret. Immutable and thread-safe.
 */
public final class QrTextTooLongException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The length of the text. */
    private final int bytes;

    /** The greatest length that fits. */
    private final int capacity;

    QrTextTooLongException(int characters, int bytes, int capacity, ErrorCorrection errorCorrection) {
        super("qrText has " + characters + " characters (" + bytes + " bytes in UTF-8), a QR code at error correction "
                + errorCorrection + " holds at most " + capacity + " bytes of such text");
        this.bytes = bytes;
        this.capacity = capacity;
    }

    /**
     * Returns the length of the refused text.
     *
     * @return bytes in UTF-8, more than the {@link #capacity}
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Returns the greatest length that fits at the chosen level. It depends on the kind of text: digits take the least
     * space, then digits mixed with capital letters A to Z, then other ASCII text, then all other text.
     *
     * @return bytes in UTF-8 of text of the same kind
     */
    public int capacity() {
        return capacity;
    }
}
