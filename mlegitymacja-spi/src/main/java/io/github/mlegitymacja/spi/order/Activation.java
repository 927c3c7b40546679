package io.github.mlegitymacja.spi.order;

import io.github.mlegitymacja.spi.text.PlainText;

/**
 * What a student enters in mObywatel to add the document: the QR code's text, and the activation code (<i>kod
 * aktywacyjny</i>).
 *
 * <p>Whoever has it can take the document onto their own phone: {@link #toString} hides both. Immutable and thread-safe.
 *
 * @param qrText what the QR code says, 1 to 4,296 characters; whether a QR code can hold it depends on the characters
 * @param code the activation code to type in, 1 to 64 characters
 */
public record Activation(String qrText, String code) {

    /** The greatest length of the QR code's text, in characters: no QR code holds more. */
    public static final int MAX_QR_TEXT_LENGTH = 4296;

    /** The greatest length of the activation code, in characters. */
    public static final int MAX_CODE_LENGTH = 64;

    /**
     * Checks both texts.
     *
     * @param qrText what the QR code says, 1 to 4,296 characters; whether a QR code can hold it depends on the characters
     * @param code the activation code to type in, 1 to 64 characters
     * @throws NullPointerException if a text is null
     * @throws IllegalArgumentException if a text is blank, too long, or contains control characters or unpaired
     *     surrogates; the message names it and does not repeat it
     */
    public Activation {
        PlainText.require(qrText, "qrText", MAX_QR_TEXT_LENGTH);
        PlainText.require(code, "code", MAX_CODE_LENGTH);
    }

    /** Returns a constant that hides both texts. */
    @Override
    public String toString() {
        return "Activation(***)";
    }
}
